package org.inquirytriage.pipeline.spring;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.pipeline.ProgramIdentity;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service names itself and whom it calls.
 *
 * @param fromName shown with the program's address
 * @param alertAddresses the staff on call, who are mailed about emergencies
 * @param reviewUrl where staff reach the review pages
 * @param authenticationServers the authserv-ids whose Authentication-Results are believed
 * (RFC 8601 section 2.5)
 * @param answerAfter so long automatic answers wait, for staff to stop them; emergency
 * notices never do
 * @param answerWithin mail older than this is left to a person
 */
@ConfigurationProperties("triage.program")
record PipelineProperties(@DefaultValue("Heart and Vascular Program") String fromName,
		@DefaultValue List<String> alertAddresses, @DefaultValue("http://localhost:8080") String reviewUrl,
		@DefaultValue Set<String> authenticationServers, @DefaultValue("2m") Duration answerAfter,
		@DefaultValue("3d") Duration answerWithin) {

	private static final Duration LONGEST_WAIT = Duration.ofHours(12);

	PipelineProperties {
		if (answerAfter.isNegative() || answerAfter.compareTo(LONGEST_WAIT) > 0) {
			throw new IllegalArgumentException("triage.program.answer-after must lie between 0s and 12h");
		}
		if (!answerWithin.isPositive()) {
			throw new IllegalArgumentException("triage.program.answer-within must be longer than nothing");
		}
	}

	ProgramIdentity identity() {
		List<EmailAddress> addresses = this.alertAddresses.stream().map(PipelineProperties::address).toList();
		String url = this.reviewUrl.endsWith("/") ? this.reviewUrl.substring(0, this.reviewUrl.length() - 1)
				: this.reviewUrl;
		return new ProgramIdentity(this.fromName, addresses, url, this.authenticationServers, this.answerAfter,
				this.answerWithin);
	}

	private static EmailAddress address(String written) {
		return EmailAddress.parse(written)
			.orElseThrow(() -> new IllegalArgumentException(
					"The setting triage.program.alert-addresses holds " + written + ", which is no email address"));
	}

}
