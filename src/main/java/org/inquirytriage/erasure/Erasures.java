package org.inquirytriage.erasure;

import java.util.List;
import java.util.Optional;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.message.EmailAddress;

/** What is kept of people, and the erasures of it. */
public interface Erasures {

	/**
	 * What is kept of a person now.
	 * @param writer the address, compared as searches compare it: whatever its case
	 */
	Preview preview(EmailAddress writer);

	/**
	 * The same, in the caller's transaction, until the end of which nobody else changes
	 * these inquiries or sends their mail again.
	 */
	Preview locked(EmailAddress writer);

	/** The address under a key of the database. */
	String hash(EmailAddress writer);

	/** The erasure of a person that waits for a second admin, or nothing. */
	Optional<Erasure> askedFor(EmailAddress writer);

	/** Keeps that a person asks a second one; the number of the erasure. */
	int ask(EmailAddress writer, String reason, String person);

	/** Decides against an erasure that waits; false when it does not wait any more. */
	boolean decline(int number, String person);

	/**
	 * Begins an erasure in the caller's transaction, after which no search finds the
	 * address any more.
	 * @param writer the address
	 * @param preview what was kept while it was locked
	 * @param order who wants it and why
	 * @return its number
	 */
	int begin(EmailAddress writer, Preview preview, Order order);

	/** Erases all that an erasure began with, so many inquiries at a time. */
	void finish(int number);

	/** The last erasures, the newest first. */
	List<Erasure> latest(int limit);

	/** Those that wait for a second admin, the oldest first. */
	List<Erasure> asked();

	/** The erasure that took the words of an inquiry, or nothing. */
	Optional<Erasure> of(InquiryId id);

	/**
	 * Who wants an erasure.
	 *
	 * @param person who has it done
	 * @param reason in words free of the address
	 */
	record Order(String person, String reason) {
	}

}
