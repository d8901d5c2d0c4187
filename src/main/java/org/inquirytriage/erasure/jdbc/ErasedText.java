package org.inquirytriage.erasure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.inquirytriage.message.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes a person's words and every text about them out of all tables. What mail depends
 * on stays: the inquiry with its id, digest and copies, so that its message is known when
 * it comes again; our Message-IDs; the states of mail; dispositions, counts and events.
 */
class ErasedText {

	private static final List<String> STATEMENTS = List.of("delete from inquiry_raw where inquiry_id in (:ids)",
			"delete from inquiry_text where inquiry_id in (:ids)",
			"delete from inquiry_document where inquiry_id in (:ids)",
			"delete from review_draft where inquiry_id in (:ids)", "delete from review_note where inquiry_id in (:ids)",
			"delete from learning_example where inquiry_id in (:ids)",
			"delete from labelled_example where inquiry_id in (:ids)",
			// nobody can check any more what was answered; those that were checked count
			// on
			"delete from audit_sample where checked is null and inquiry_id in (:ids)",
			"update dropped_item set reason = '' where inquiry_id in (:ids)",
			"delete from replay_change where inquiry in (:names)",
			// addresses stay apart from each other, as a message leaves once to each
			"update outbox_entry set recipient = 'erased@' || substring(cast(id as varchar(36)) from 1 for 8)"
					+ " || '.invalid' where inquiry_id in (:names) and " + PersonSearch.TO_WRITER,
			"""
					update outbox_entry set subject = '', body = '', in_reply_to = null, reference_ids = '',
					    server_reply = null, attached_digest = null, erased = true,
					    copied = coalesce(copied, cast(:now as timestamp(6) with time zone))
					where inquiry_id in (:names)""", """
					update inquiry set subject = '', message_id = null, writer = null, writer_key = null, keywords = '',
					    quarantine_reason = null, reasons = '', raw_kept = false, version = version + 1,
					    suppression_evidence = case when suppression_rule is null then null else '' end,
					    erased = cast(:now as timestamp(6) with time zone)
					where id in (:ids)""");

	private final JdbcClient jdbc;

	ErasedText(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Erases what inquiries hold, in the caller's transaction. */
	void of(List<UUID> ids, OffsetDateTime now) {
		keepHashes(ids);
		Map<String, Object> parameters = new HashMap<>(PersonSearch.parameters(ids));
		parameters.put("now", now);
		STATEMENTS.forEach((sql) -> this.jdbc.sql(sql).params(parameters).update());
	}

	private void keepHashes(List<UUID> ids) {
		List<Named> named = this.jdbc
			.sql("select id, message_id from inquiry where message_id is not null and id in (:ids)")
			.param("ids", ids)
			.query(ErasedText::named)
			.list();
		named.forEach((message) -> this.jdbc.sql("update inquiry set erased_message_id = :hash where id = :id")
			.param("hash", message.id().hash())
			.param("id", message.inquiry())
			.update());
	}

	private static Named named(ResultSet row, int number) throws SQLException {
		return new Named(row.getObject("id", UUID.class), new MessageId(row.getString("message_id")));
	}

	/** A message's own id. */
	private record Named(UUID inquiry, MessageId id) {
	}

}
