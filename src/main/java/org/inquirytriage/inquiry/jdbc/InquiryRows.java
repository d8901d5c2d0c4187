package org.inquirytriage.inquiry.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.Remark;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the table {@code inquiry} as inquiries, and values as both databases keep
 * them.
 */
final class InquiryRows {

	static final String COLUMNS = """
			id, mailbox, digest, size, message_id, writer, subject, received, stored, keywords, remarks, status, \
			priority, attempts, version, claimed_by, claimed_until, quarantine_reason, decided, disposition, \
			hold_reason, suppression_rule, suppression_evidence, emergency, topics, office, probability_clinical, \
			language, reasons, versions, handed_to, snoozed_until, reviewed_as, reviewed_by, asked_by, asked_of""";

	private InquiryRows() {
	}

	static Inquiry inquiry(ResultSet row, int number) throws SQLException {
		String messageId = row.getString("message_id");
		String writer = row.getString("writer");
		return new Inquiry(new InquiryId(row.getObject("id", UUID.class)), row.getString("mailbox"),
				row.getString("digest"), row.getLong("size"), (messageId != null) ? new MessageId(messageId) : null,
				(writer != null) ? EmailAddress.of(writer) : null, row.getString("subject"), required(row, "received"),
				required(row, "stored"), split(row.getString("keywords"), " ").collect(Collectors.toSet()),
				split(row.getString("remarks"), " ").map(Remark::valueOf).collect(Collectors.toSet()),
				InquiryStatus.valueOf(row.getString("status")), Priority.values()[row.getInt("priority")],
				row.getInt("attempts"), row.getLong("version"), handling(row), row.getString("quarantine_reason"),
				instant(row, "decided"), decision(row));
	}

	private static Inquiry.Handling handling(ResultSet row) throws SQLException {
		String as = row.getString("reviewed_as");
		return new Inquiry.Handling(claim(row), row.getString("handed_to"), instant(row, "snoozed_until"),
				(as != null) ? new Inquiry.Review(as, row.getString("reviewed_by")) : null, question(row));
	}

	private static Inquiry.@Nullable Question question(ResultSet row) throws SQLException {
		String of = row.getString("asked_of");
		return (of != null) ? new Inquiry.Question(row.getString("asked_by"), of) : null;
	}

	private static Inquiry.@Nullable StaffClaim claim(ResultSet row) throws SQLException {
		String person = row.getString("claimed_by");
		return (person != null) ? new Inquiry.StaffClaim(person, required(row, "claimed_until")) : null;
	}

	private static @Nullable Decision decision(ResultSet row) throws SQLException {
		String disposition = row.getString("disposition");
		if (disposition == null) {
			return null;
		}
		String rule = row.getString("suppression_rule");
		return new Decision(DispositionKind.of(disposition), row.getString("hold_reason"),
				(rule != null) ? new Decision.Suppression(rule, row.getString("suppression_evidence")) : null,
				row.getBoolean("emergency"), lines(row.getString("topics")), row.getString("office"),
				row.getDouble("probability_clinical"), row.getString("language"),
				Priority.values()[row.getInt("priority")], lines(row.getString("reasons")),
				details(row.getString("versions")), "");
	}

	/** Lines joined by line ends; each is on one line already or made so. */
	static String joined(Collection<String> lines, int longest) {
		StringBuilder joined = new StringBuilder();
		for (String line : lines) {
			String next = StorableText.line(line, longest);
			if (!next.isEmpty() && joined.length() + next.length() < longest) {
				joined.append(joined.isEmpty() ? "" : "\n").append(next);
			}
		}
		return joined.toString();
	}

	static String joined(Map<String, String> details, int longest) {
		List<String> lines = new TreeMap<>(details).entrySet()
			.stream()
			.map((detail) -> detail.getKey() + "=" + detail.getValue())
			.toList();
		return joined(lines, longest);
	}

	static List<String> lines(String joined) {
		return split(joined, "\n").toList();
	}

	static Map<String, String> details(String joined) {
		return split(joined, "\n").map((line) -> line.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
	}

	private static Stream<String> split(String joined, String separator) {
		return Stream.of(joined.split(separator)).filter((piece) -> !piece.isEmpty());
	}

	/** The moment as both databases keep it: in microseconds. */
	static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	static Instant required(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
