package org.inquirytriage.inquiry.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.inquirytriage.inquiry.Inquiries.Novelty;
import org.inquirytriage.inquiry.Inquiries.Stored;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.MessageLocation;
import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;
import org.inquirytriage.message.Remark;
import org.inquirytriage.message.ReversePath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens inquiries for messages, one for each message however many copies of it come: the
 * inquiry's id is drawn from the message and is the primary key, the place of each copy
 * is another.
 */
class Arrivals {

	private static final String INSERT = """
			insert into inquiry (id, mailbox, digest, size, message_id, writer, writer_key, subject, received, stored,
			    keywords, remarks, status, priority, attempts, version, due, quarantine_reason, emergency, topics,
			    reasons, versions, events, last_hash)
			values (:id, :mailbox, :digest, :size, :messageId, :writer, :writerKey, :subject, :received, :stored,
			    :keywords, :remarks, :status, :priority, 0, 1, :due, :quarantineReason, false, '', '', '', 1, :lastHash)
			on conflict do nothing
			""";

	private static final int LONGEST_SUBJECT = 1000;

	private static final int LONGEST_ADDRESS = 320;

	private static final int LONGEST_KEYWORDS = 1000;

	private static final int LONGEST_REASON = 500;

	private static final String ACTOR = "intake";

	private final JdbcClient jdbc;

	private final JdbcHistory history;

	private final RawPieces raws;

	private final TransactionOperations transaction;

	private final Clock clock;

	Arrivals(JdbcClient jdbc, JdbcHistory history, RawPieces raws, TransactionOperations transaction, Clock clock) {
		this.jdbc = jdbc;
		this.history = history;
		this.raws = raws;
		this.transaction = transaction;
		this.clock = clock;
	}

	Stored store(ReceivedMessage received) {
		InquiryId id = InquiryId.of(received);
		return once(id, received.raw(), () -> {
			Set<Remark> remarks = EnumSet.noneOf(Remark.class);
			remarks.addAll(received.raw().remarks());
			if (isMessageIdReused(id, received.message())) {
				remarks.add(Remark.MESSAGE_ID_REUSED);
			}
			Map<String, @Nullable Object> row = row(id, received.raw(), remarks);
			row.putAll(described(received.message()));
			row.put("digest", received.message().digest());
			row.put("status", InquiryStatus.RECEIVED.name());
			row.put("due", row.get("stored"));
			return open(id, received.raw(), row, InquiryEvent.Kind.RECEIVED);
		});
	}

	Stored quarantine(RawMessage raw, String reason) {
		InquiryId id = InquiryId.of(raw);
		return once(id, raw, () -> {
			Map<String, @Nullable Object> row = row(id, raw, raw.remarks());
			row.put("digest", raw.digest());
			row.put("messageId", null);
			row.put("writer", null);
			row.put("writerKey", null);
			row.put("subject", "");
			row.put("status", InquiryStatus.QUARANTINED.name());
			row.put("quarantineReason", StorableText.line(reason, LONGEST_REASON));
			return open(id, raw, row, InquiryEvent.Kind.QUARANTINED);
		});
	}

	private Stored once(InquiryId id, RawMessage raw, Supplier<Stored> opening) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Optional<Holder> holder = holder(raw.location());
			if (holder.isEmpty()) {
				return opening.get();
			}
			if (holder.get().id().equals(id) || holder.get().digest().equals(raw.digest())) {
				return new Stored(holder.get().id(), Novelty.KNOWN);
			}
			vacate(raw.location());
			return opening.get();
		}));
	}

	private Optional<Holder> holder(MessageLocation location) {
		return this.jdbc.sql("""
				select i.id, i.digest from inquiry_copy c join inquiry i on i.id = c.inquiry_id
				where c.mailbox = :mailbox and c.folder = :folder and c.uid_validity = :validity and c.uid = :uid
				""")
			.params(parameters(location))
			.query((row, number) -> new Holder(new InquiryId(row.getObject("id", UUID.class)), row.getString("digest")))
			.optional();
	}

	/** A server that breaks its word gave the place of one message to another. */
	private void vacate(MessageLocation location) {
		this.jdbc.sql("""
				delete from inquiry_copy
				where mailbox = :mailbox and folder = :folder and uid_validity = :validity and uid = :uid
				""").params(parameters(location)).update();
	}

	private boolean isMessageIdReused(InquiryId id, InboundMessage message) {
		return message.id()
			.map((messageId) -> this.jdbc
				.sql("select count(*) from inquiry where (message_id = :messageId or erased_message_id = :hash)"
						+ " and id <> :id")
				.param("messageId", messageId.value())
				.param("hash", messageId.hash())
				.param("id", id.value())
				.query(Long.class)
				.single() > 0)
			.orElse(false);
	}

	private Stored open(InquiryId id, RawMessage raw, Map<String, @Nullable Object> row, InquiryEvent.Kind kind) {
		Instant now = this.clock.instant();
		InquiryEvent first = this.history.first(id, kind, now, ACTOR, details(raw.location()));
		row.put("lastHash", first.hash());
		boolean opened = this.jdbc.sql(INSERT).params(row).update() == 1;
		boolean stored = storeCopy(id, raw.location(), now);
		if (opened) {
			this.history.insert(first);
			this.raws.store(id, raw.bytes());
			return new Stored(id, Novelty.NEW);
		}
		if (!stored) {
			return new Stored(id, Novelty.KNOWN);
		}
		this.history.append(id, InquiryEvent.Kind.COPY_RECEIVED, ACTOR, details(raw.location()));
		return new Stored(id, Novelty.COPY);
	}

	private boolean storeCopy(InquiryId id, MessageLocation location, Instant now) {
		return this.jdbc.sql("""
				insert into inquiry_copy (mailbox, folder, uid_validity, uid, inquiry_id, stored)
				values (:mailbox, :folder, :validity, :uid, :id, :stored)
				on conflict do nothing
				""")
			.params(parameters(location))
			.param("id", id.value())
			.param("stored", InquiryRows.at(now))
			.update() == 1;
	}

	private Map<String, @Nullable Object> row(InquiryId id, RawMessage raw, Set<Remark> remarks) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", id.value());
		row.put("mailbox", raw.location().mailbox());
		row.put("size", raw.size());
		row.put("received", InquiryRows.at(raw.received()));
		row.put("stored", InquiryRows.at(this.clock.instant()));
		row.put("keywords", keywords(raw));
		row.put("remarks", remarks.stream().map(Remark::name).sorted().collect(Collectors.joining(" ")));
		row.put("priority", Priority.USUAL.ordinal());
		row.put("due", null);
		row.put("quarantineReason", null);
		return row;
	}

	/** The columns that say what a message is. */
	static Map<String, @Nullable Object> described(InboundMessage message) {
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("messageId", message.id().map(MessageId::value).orElse(null));
		String writer = writer(message);
		columns.put("writer", writer);
		columns.put("writerKey",
				(writer != null) ? StorableText.line(writer.toLowerCase(Locale.ROOT), LONGEST_ADDRESS) : null);
		columns.put("subject", StorableText.line(message.subject(), LONGEST_SUBJECT));
		return columns;
	}

	private static @Nullable String writer(InboundMessage message) {
		if (!message.from().isEmpty()) {
			return message.from().getFirst().toString();
		}
		return (message.reversePath() instanceof ReversePath.Sender(EmailAddress address)) ? address.toString() : null;
	}

	private static String keywords(RawMessage raw) {
		String sorted = raw.keywords().stream().sorted().collect(Collectors.joining(" "));
		if (sorted.length() <= LONGEST_KEYWORDS) {
			return sorted;
		}
		return sorted.substring(0, sorted.lastIndexOf(' ', LONGEST_KEYWORDS));
	}

	private static Map<String, Object> parameters(MessageLocation location) {
		return Map.of("mailbox", location.mailbox(), "folder", location.folder(), "validity", location.uidValidity(),
				"uid", location.uid());
	}

	private static Map<String, String> details(MessageLocation location) {
		return Map.of("mailbox", location.mailbox(), "folder", location.folder(), "uid-validity",
				Long.toString(location.uidValidity()), "uid", Long.toString(location.uid()));
	}

	private record Holder(InquiryId id, String digest) {
	}

}
