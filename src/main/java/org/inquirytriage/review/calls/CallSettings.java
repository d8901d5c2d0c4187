package org.inquirytriage.review.calls;

import java.util.List;

import org.inquirytriage.message.EmailAddress;

/**
 * Whom to call when.
 *
 * @param digestTo who is told once a day what waits
 * @param digestHour from which hour of the day on
 */
public record CallSettings(List<EmailAddress> digestTo, int digestHour) {

	public CallSettings {
		digestTo = List.copyOf(digestTo);
	}

}
