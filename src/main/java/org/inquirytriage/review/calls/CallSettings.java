package org.inquirytriage.review.calls;

import java.time.Duration;
import java.util.List;

import org.inquirytriage.message.EmailAddress;

/**
 * Whom to call when.
 *
 * @param remindAfter how long a possible emergency may be without a person before staff
 * are called again
 * @param digestTo who is told once a day what waits
 * @param digestHour from which hour of the day on
 */
public record CallSettings(Duration remindAfter, List<EmailAddress> digestTo, int digestHour) {

	public CallSettings {
		digestTo = List.copyOf(digestTo);
	}

}
