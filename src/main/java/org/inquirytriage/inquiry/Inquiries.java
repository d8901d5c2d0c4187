package org.inquirytriage.inquiry;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageLocation;
import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;
import org.jspecify.annotations.Nullable;

/** The case files of all inquiries. */
public interface Inquiries {

	/**
	 * Stores a message with its bytes, in the caller's transaction where there is one.
	 * However often it is called for a message and its copies, there is one inquiry.
	 */
	Stored store(ReceivedMessage received);

	/**
	 * Stores the bytes of a message that cannot be read or kept otherwise, for a person
	 * to look at.
	 * @param raw what there is of it
	 * @param reason in words free of the message's text
	 */
	Stored quarantine(RawMessage raw, String reason);

	/**
	 * The inquiry with this id, or nothing. Whether a person may see it is asked before,
	 * where the id comes in.
	 */
	Optional<Inquiry> find(InquiryId id);

	/** The words of an inquiry, or nothing before they are recorded or once erased. */
	Optional<BodyText> text(InquiryId id);

	/** The recorded decision as JSON, or nothing. */
	Optional<String> document(InquiryId id);

	/**
	 * The raw message of an inquiry, byte for byte, read as it is needed; to be closed.
	 * Nothing once it is erased.
	 */
	Optional<InputStream> raw(InquiryId id);

	/**
	 * The raw message with this digest; to be closed. Nothing once it is erased.
	 * @param digest SHA-256 in lower-case hexadecimal
	 */
	Optional<InputStream> rawOf(String digest);

	/** Where the copies of an inquiry's message lay when they were read. */
	List<MessageLocation> copies(InquiryId id);

	/** Those of the locations whose message is stored. */
	Set<MessageLocation> known(Collection<MessageLocation> locations);

	/** Those of the locations whose message is in quarantine. */
	Set<MessageLocation> quarantined(Collection<MessageLocation> locations);

	/**
	 * One page of the inquiries that a filter lets through.
	 * @param filter which ones, and in which order
	 * @param after the last position of the page before, null for the first page
	 * @param limit the most to return
	 */
	InquiryPage list(InquiryFilter filter, InquiryPage.@Nullable Position after, int limit);

	/**
	 * How many inquiries a filter lets through.
	 * @param most where counting ends; with words it may end earlier
	 */
	long count(InquiryFilter filter, int most);

	/** How many inquiries were received since a moment, in all mailboxes. */
	long countReceived(Instant since);

	/**
	 * The inquiries of one writer, the newest first.
	 * @param writer the address, compared as written
	 * @param reach of whoever asks
	 */
	List<Inquiry> of(EmailAddress writer, Reach reach, int limit);

	/** How many inquiries stand at each of these statuses; none where there are none. */
	Map<InquiryStatus, Long> countByStatus(Set<InquiryStatus> statuses, Reach reach);

	/**
	 * How many inquiries were decided since a moment, by disposition and reason, the most
	 * frequent first.
	 */
	List<DispositionCount> countByDisposition(Instant since, Reach reach);

	/**
	 * How many inquiries wait for a person now, by status and reason, the most frequent
	 * first; those put off until later are left out.
	 */
	List<WaitingCount> countWaiting(Instant at, Reach reach);

	/**
	 * What storing a message came to.
	 *
	 * @param id the inquiry it belongs to
	 * @param novelty whether it opened that
	 */
	record Stored(InquiryId id, Novelty novelty) {
	}

	/** Whether a stored message is new. */
	enum Novelty {

		/** It opened the inquiry. */
		NEW,
		/** It is another copy of the message that did. */
		COPY,
		/** This very copy was stored before. */
		KNOWN

	}

	/**
	 * How many inquiries came to one end for one reason.
	 *
	 * @param disposition their end
	 * @param reason the reason to hold them or the rule that forbids an answer, empty
	 * when neither applies
	 * @param count how many
	 */
	record DispositionCount(DispositionKind disposition, String reason, long count) {
	}

	/**
	 * How many inquiries wait for one reason.
	 *
	 * @param status where they stand
	 * @param reason the reason to hold them or the rule that forbids an answer, empty
	 * when neither applies
	 * @param count how many
	 */
	record WaitingCount(InquiryStatus status, String reason, long count) {
	}

}
