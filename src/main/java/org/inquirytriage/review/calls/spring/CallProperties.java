package org.inquirytriage.review.calls.spring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.review.calls.CallSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to call when.
 *
 * @param digestTo who is told once a day what waits; nobody unless set
 * @param digestOf who is told of one mailbox only, by its name
 * @param digestHour from which hour of the day on, in the program's zone
 */
@ConfigurationProperties("triage.review.calls")
record CallProperties(@DefaultValue List<String> digestTo, @DefaultValue Map<String, List<String>> digestOf,
		@DefaultValue("7") int digestHour) {

	private static final int LAST_HOUR = 23;

	CallProperties {
		if (digestHour < 0 || digestHour > LAST_HOUR) {
			throw new IllegalArgumentException("triage.review.calls.digest-hour must be an hour from 0 to 23");
		}
	}

	CallSettings settings() {
		return new CallSettings(addresses("digest-to", this.digestTo),
				this.digestOf.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey,
							(entry) -> addresses("digest-of." + entry.getKey(), entry.getValue()))),
				this.digestHour);
	}

	private static List<EmailAddress> addresses(String property, List<String> written) {
		return written.stream().map((each) -> address(property, each)).toList();
	}

	private static EmailAddress address(String property, String written) {
		return EmailAddress.parse(written)
			.orElseThrow(() -> new IllegalArgumentException("The setting triage.review.calls." + property + " holds "
					+ written + ", which is no email address"));
	}

}
