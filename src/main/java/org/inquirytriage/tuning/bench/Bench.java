package org.inquirytriage.tuning.bench;

import java.util.Optional;

import org.inquirytriage.message.EmailAddress;

/** Takes messages through the live pipeline, with nothing stored and nothing sent. */
public interface Bench {

	/** The program's address, to which mail is written. */
	EmailAddress address();

	/**
	 * What would become of a message that came now, or nothing when it cannot be read and
	 * so would come into quarantine.
	 * @param raw the message (RFC 5322)
	 */
	Optional<Rehearsal> rehearse(byte[] raw);

}
