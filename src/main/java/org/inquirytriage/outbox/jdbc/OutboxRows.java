package org.inquirytriage.outbox.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.jspecify.annotations.Nullable;

/** The rows of the table {@code outbox_entry} as entries and back. */
final class OutboxRows {

	static final String COLUMNS = """
			id, inquiry_id, action, recipient, state, attempts, due, waiting_since, in_doubt, server_reply, updated, \
			message_id, created, from_address, from_name, subject, body, in_reply_to, reference_ids, auto_submitted, \
			language, attached_digest, wording""";

	private static final int LONGEST_REASON = 1000;

	private static final int LONGEST_WORDING = 300;

	private OutboxRows() {
	}

	static OutboxEntry entry(ResultSet row, int number) throws SQLException {
		return new OutboxEntry(row.getObject("id", UUID.class), row.getString("inquiry_id"),
				Action.valueOf(row.getString("action")), message(row), OutboxState.valueOf(row.getString("state")),
				row.getInt("attempts"), instant(row, "due"), required(row, "waiting_since"), row.getBoolean("in_doubt"),
				row.getString("server_reply"), required(row, "updated"),
				Objects.requireNonNullElse(row.getString("wording"), ""));
	}

	private static OutboundMessage message(ResultSet row) throws SQLException {
		String inReplyTo = row.getString("in_reply_to");
		return new OutboundMessage(new MessageId(row.getString("message_id")), required(row, "created"),
				EmailAddress.of(row.getString("from_address")), row.getString("from_name"),
				EmailAddress.of(row.getString("recipient")), row.getString("subject"), row.getString("body"),
				(inReplyTo != null) ? new MessageId(inReplyTo) : null, references(row.getString("reference_ids")),
				AutoSubmitted.valueOf(row.getString("auto_submitted")), row.getString("language"),
				row.getString("attached_digest"));
	}

	static Map<String, @Nullable Object> parameters(OutboxEntry entry) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", entry.id());
		parameters.put("inquiryId", entry.inquiryId());
		parameters.put("action", entry.action().name());
		parameters.put("recipient", entry.recipient().toString());
		parameters.put("state", entry.state().name());
		parameters.put("urgency", entry.action().urgency().ordinal());
		parameters.put("attempts", entry.attempts());
		parameters.put("due", (entry.due() != null) ? at(entry.due()) : null);
		parameters.put("waitingSince", at(entry.waitingSince()));
		parameters.put("inDoubt", entry.inDoubt());
		parameters.put("serverReply", entry.serverReply());
		parameters.put("updated", at(entry.updated()));
		parameters.put("wording", (entry.wording().length() > LONGEST_WORDING) ? "" : entry.wording());
		addMessage(parameters, entry.message());
		return parameters;
	}

	private static void addMessage(Map<String, @Nullable Object> parameters, OutboundMessage message) {
		MessageId inReplyTo = message.inReplyTo();
		parameters.put("messageId", message.messageId().value());
		parameters.put("created", at(message.created()));
		parameters.put("fromAddress", message.from().toString());
		parameters.put("fromName", storable(message.fromName()));
		parameters.put("subject", storable(message.subject()));
		parameters.put("body", storable(message.text()));
		parameters.put("inReplyTo", (inReplyTo != null) ? inReplyTo.value() : null);
		parameters.put("references",
				message.references().stream().map(MessageId::value).collect(Collectors.joining(" ")));
		parameters.put("autoSubmitted", message.autoSubmitted().name());
		parameters.put("language", message.language());
		parameters.put("attachedDigest", message.attachedDigest());
	}

	/** PostgreSQL takes no NUL (PAR-18). */
	private static String storable(String text) {
		return text.replace("\u0000", "");
	}

	private static List<MessageId> references(String joined) {
		return Stream.of(joined.split(" ")).filter((id) -> !id.isEmpty()).map(MessageId::new).toList();
	}

	/** The moment as both databases keep it: in microseconds. */
	static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

	/**
	 * A reason that both databases take: on one line, without control characters, of at
	 * most a thousand characters.
	 */
	static String tidy(String reason) {
		String oneLine = reason.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return (oneLine.length() > LONGEST_REASON) ? oneLine.substring(0, LONGEST_REASON) : oneLine;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static Instant required(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
