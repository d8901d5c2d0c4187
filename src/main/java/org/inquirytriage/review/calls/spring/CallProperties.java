package org.inquirytriage.review.calls.spring;

import java.util.List;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.review.calls.CallSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to call when.
 *
 * @param digestTo who is told once a day what waits; nobody unless set
 * @param digestHour from which hour of the day on, in the program's zone
 */
@ConfigurationProperties("triage.review.calls")
record CallProperties(@DefaultValue List<String> digestTo, @DefaultValue("7") int digestHour) {

	private static final int LAST_HOUR = 23;

	CallProperties {
		if (digestHour < 0 || digestHour > LAST_HOUR) {
			throw new IllegalArgumentException("triage.review.calls.digest-hour must be an hour from 0 to 23");
		}
	}

	CallSettings settings() {
		return new CallSettings(this.digestTo.stream().map(CallProperties::address).toList(), this.digestHour);
	}

	private static EmailAddress address(String written) {
		return EmailAddress.parse(written)
			.orElseThrow(() -> new IllegalArgumentException(
					"The setting triage.review.calls.digest-to holds " + written + ", which is no email address"));
	}

}
