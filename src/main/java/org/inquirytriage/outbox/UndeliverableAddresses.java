package org.inquirytriage.outbox;

import java.util.Optional;

import org.inquirytriage.message.EmailAddress;

/** Addresses of the public whose mail came back: they get no more by themselves. */
public interface UndeliverableAddresses {

	/**
	 * Marks an address in the caller's transaction, and takes back what waits for it.
	 * @param reason such as the status a mail server gave
	 */
	void mark(EmailAddress address, String reason);

	/**
	 * Why an address is marked, or nothing when it is not; compared in normalised form.
	 */
	Optional<String> find(EmailAddress address);

	/**
	 * Takes a mark away on a person's word.
	 * @return false when there is none
	 */
	boolean lift(EmailAddress address);

}
