package org.inquirytriage.tuning.bench;

import java.util.List;
import java.util.Optional;

import org.inquirytriage.message.EmailAddress;

/** Takes messages through the live pipeline, with nothing stored and nothing sent. */
public interface Bench {

	/** The mailboxes that a message may come into, in the order of the settings. */
	List<String> mailboxes();

	/**
	 * The address of a mailbox, to which mail is written; a made-up one where there is
	 * none of the name.
	 */
	EmailAddress address(String mailbox);

	/**
	 * What would become of a message that came now, or nothing when it cannot be read and
	 * so would come into quarantine.
	 * @param mailbox that it came into
	 * @param raw the message (RFC 5322)
	 */
	Optional<Rehearsal> rehearse(String mailbox, byte[] raw);

}
