package org.inquirytriage.outbox;

import java.util.Optional;

import org.inquirytriage.message.EmailAddress;

/**
 * Limits how much automatic mail goes to the public, whoever writes: responders that
 * answer each other from ever new addresses end there (RFC 3834 section 2).
 */
public interface ReplyCaps {

	/**
	 * Claims room for one automatic message, in the caller's transaction. However many
	 * machines claim at a time, no cap is ever exceeded within its window. When a cap of
	 * the whole service is reached, the service stops sending.
	 * @param inquiryId the inquiry it would be sent for
	 * @param action what would be sent
	 * @param writer the recipient, compared in normalised form
	 * @param sameText tells inquiries of the same words from others, without the words
	 * @return the cap that has no room, or nothing
	 */
	Optional<Breach> claim(String inquiryId, Action action, EmailAddress writer, String sameText);

	/**
	 * A cap that has no room.
	 *
	 * @param rule the rule it stands for, such as {@code RATE-06}
	 * @param limit in words, such as "60 in an hour to one domain"
	 * @param stopped whether the service has stopped sending because of this claim
	 */
	record Breach(String rule, String limit, boolean stopped) {
	}

}
