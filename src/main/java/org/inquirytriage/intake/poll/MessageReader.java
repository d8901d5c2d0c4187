package org.inquirytriage.intake.poll;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.intake.Cursor;
import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.intake.MessageSummary;
import org.inquirytriage.message.Defect;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.MessageLocation;
import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;
import org.inquirytriage.message.Remark;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of messages, and lets no broken one disturb the others. */
class MessageReader {

	private static final Duration SLOWEST_MAIL = Duration.ofDays(1);

	private static final long LARGE = 512 * 1024;

	private final MessageParser parser;

	private final PollSettings settings;

	private final @Nullable Instant lastSuccess;

	/**
	 * A reader for one poll.
	 * @param lastSuccess when the folder was last read to its end, null when never
	 */
	MessageReader(MessageParser parser, PollSettings settings, @Nullable Instant lastSuccess) {
		this.parser = parser;
		this.settings = settings;
		this.lastSuccess = lastSuccess;
	}

	/** How much of a message is fetched. */
	enum Extent {

		/** All of it. */
		WHOLE,
		/** All but its attachments. */
		TEXTS,
		/** Its fields. */
		HEADERS

	}

	Extent extent(MessageSummary summary) {
		if (isTooLarge(summary)) {
			return Extent.HEADERS;
		}
		return (summary.size() > LARGE) ? Extent.TEXTS : Extent.WHOLE;
	}

	private boolean isTooLarge(MessageSummary summary) {
		return summary.size() > this.settings.maxSize();
	}

	Reading read(Cursor cursor, MessageSummary summary, byte[] bytes) {
		Set<Remark> remarks = EnumSet.noneOf(Remark.class);
		if (isTooLarge(summary)) {
			remarks.add(Remark.TOO_LARGE);
		}
		RawMessage raw = raw(cursor, summary, bytes, remarks);
		try {
			InboundMessage message = this.parser.parse(bytes, summary.received(), summary.keywords());
			if (cursor.isFromBefore(summary) || isFoundAgain(cursor, summary, message)) {
				remarks.add(Remark.FOUND_AGAIN);
			}
			return new Reading.Readable(new ReceivedMessage(raw(cursor, summary, bytes, remarks),
					isTooLarge(summary) ? message.with(withoutBody()) : message));
		}
		catch (RuntimeException | StackOverflowError ex) {
			// the message of an exception may quote the mail
			return new Reading.Unreadable(raw, "The message could not be read (" + ex.getClass().getSimpleName() + ")");
		}
	}

	/** What is known of a message that the server would not hand over. */
	RawMessage notFetched(Cursor cursor, MessageSummary summary) {
		return raw(cursor, summary, new byte[0], Set.of(Remark.NOT_FETCHED));
	}

	private RawMessage raw(Cursor cursor, MessageSummary summary, byte[] bytes, Set<Remark> remarks) {
		MessageLocation location = new MessageLocation(this.settings.mailbox(), this.settings.folder(),
				cursor.uidValidity(), summary.uid());
		return new RawMessage(location, bytes, summary.size(), summary.received(), summary.keywords(), remarks);
	}

	private static Defect withoutBody() {
		return new Defect("body", "larger than the mailbox allows, only the headers were fetched", true);
	}

	/**
	 * Whether a message in a rebuilt folder may be one that stood in it before: the
	 * server took it, or its writer dated it, before the folder was last read to its end.
	 */
	private boolean isFoundAgain(Cursor cursor, MessageSummary summary, InboundMessage message) {
		if (summary.uid() > cursor.rebuiltUid()) {
			return false;
		}
		return this.lastSuccess == null || !summary.received().isAfter(this.lastSuccess)
				|| !isDatedAfter(message, this.lastSuccess.minus(SLOWEST_MAIL));
	}

	private static boolean isDatedAfter(InboundMessage message, Instant moment) {
		return message.headers().first("Date").flatMap(MessageReader::date).filter(moment::isBefore).isPresent();
	}

	private static Optional<Instant> date(String value) {
		try {
			String bare = value.replaceAll("\\([^()]*\\)", " ").strip().replaceAll("\\s+", " ");
			return Optional.of(OffsetDateTime.parse(bare, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
