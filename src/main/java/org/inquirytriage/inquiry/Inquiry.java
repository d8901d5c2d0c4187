package org.inquirytriage.inquiry;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.Remark;
import org.jspecify.annotations.Nullable;

/**
 * A question a member of the public sent, as a case.
 *
 * @param id drawn from the message that opened it
 * @param mailbox the name of the mailbox it came by first
 * @param digest SHA-256 of the raw message in lower-case hexadecimal
 * @param size of the message on the server in bytes
 * @param messageId null when the message carries none
 * @param writer the address the message is from, null when it names none
 * @param subject of the message; empty when there is none
 * @param received when the mail server took the message
 * @param stored when we did
 * @param keywords the IMAP flags that were on the message
 * @param remarks what intake noticed about it
 * @param status how far it got
 * @param priority how soon a person should look at it
 * @param attempts how often deciding it was begun
 * @param version grows with every change of its state
 * @param handling what people are doing about it
 * @param quarantineReason why it could not be read or decided upon, null when it could
 * @param decided when its decision was recorded, null before
 * @param decision null before; its document is kept apart and empty here
 */
public record Inquiry(InquiryId id, String mailbox, String digest, long size, @Nullable MessageId messageId,
		@Nullable EmailAddress writer, String subject, Instant received, Instant stored, Set<String> keywords,
		Set<Remark> remarks, InquiryStatus status, Priority priority, int attempts, long version, Handling handling,
		@Nullable String quarantineReason, @Nullable Instant decided, @Nullable Decision decision) {

	public Inquiry {
		keywords = Set.copyOf(keywords);
		remarks = Set.copyOf(remarks);
	}

	/**
	 * A person's claim on an inquiry.
	 *
	 * @param person the account's name
	 * @param until when it runs out
	 */
	public record StaffClaim(String person, Instant until) {
	}

	/**
	 * What a person decided about an inquiry.
	 *
	 * @param as the word for the decision, such as {@code answer}
	 * @param person the account's name
	 */
	public record Review(String as, String person) {
	}

	/**
	 * What people are doing about an inquiry.
	 *
	 * @param claim who works on it, null when nobody does; it may have run out
	 * @param handedTo whom it was handed over to, null when to nobody
	 * @param snoozedUntil when it comes back to the queue, null when it is there
	 * @param review what a person decided last, null when nobody did or it was undone
	 * @param question that waits for a colleague's reply, null when none does
	 */
	public record Handling(@Nullable StaffClaim claim, @Nullable String handedTo, @Nullable Instant snoozedUntil,
			@Nullable Review review, @Nullable Question question) {
	}

	/**
	 * A question about an inquiry that one of the staff asked another.
	 *
	 * @param by whom it was asked
	 * @param of whom; {@link #ANYBODY} for whoever of them knows
	 */
	public record Question(String by, String of) {

		/** Stands for everybody who decides about inquiries; no account is named so. */
		public static final String ANYBODY = "*";

		/** Whether a person is the one, or one of those, who was asked. */
		public boolean isFor(String person) {
			return this.of.equals(person) || (this.of.equals(ANYBODY) && !this.by.equals(person));
		}

	}

	/** What was decided, or nothing yet. */
	public Optional<Decision> decisionMade() {
		return Optional.ofNullable(this.decision);
	}

	/** Who works on it at a moment, or nobody. */
	public Optional<String> claimedBy(Instant moment) {
		return Optional.ofNullable(this.handling.claim())
			.filter((held) -> held.until().isAfter(moment))
			.map(StaffClaim::person);
	}

	/** What a person decided about it last, or nothing. */
	public Optional<Review> reviewed() {
		return Optional.ofNullable(this.handling.review());
	}

	/** Until when it is out of the queue, or nothing when it is in. */
	public Optional<Instant> snoozed(Instant moment) {
		return Optional.ofNullable(this.handling.snoozedUntil()).filter((until) -> until.isAfter(moment));
	}

	/** Whether intake asks that a person sees it before anybody answers it. */
	public boolean isForPerson() {
		return this.remarks.stream().anyMatch(Remark::isForPerson);
	}

	/** Names it by its id, and says nothing of its writer or its words. */
	@Override
	public String toString() {
		return "Inquiry[" + this.id + ", " + this.status + "]";
	}

}
