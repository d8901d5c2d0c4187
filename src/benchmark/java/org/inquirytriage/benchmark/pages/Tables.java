package org.inquirytriage.benchmark.pages;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables that inquiries fill. */
final class Tables implements AutoCloseable {

	final Bulk inquiry;

	final Bulk text;

	final Bulk document;

	final Bulk event;

	final Bulk copy;

	final Bulk outbox;

	final Bulk review;

	final Bulk access;

	final Bulk sample;

	Tables(Connection connection) throws SQLException {
		this.inquiry = new Bulk(connection, "inquiry", "id", "mailbox", "digest", "size", "message_id", "writer",
				"writer_key",
				"subject", "received", "stored", "keywords", "remarks", "status", "priority", "attempts", "version",
				"due", "claimed_by", "claimed_until", "quarantine_reason", "decided", "closed", "disposition",
				"hold_reason", "suppression_rule", "suppression_evidence", "emergency", "topics", "office",
				"probability_clinical", "language", "reasons", "versions", "events", "last_hash", "handed_to",
				"snoozed_until", "reviewed_as", "reviewed_by", "raw_kept");
		this.text = new Bulk(connection, "inquiry_text", "inquiry_id", "author", "quoted", "signature", "html");
		this.document = new Bulk(connection, "inquiry_document", "inquiry_id", "content");
		this.event = new Bulk(connection, "inquiry_event", "inquiry_id", "number", "kind", "happened", "actor",
				"details", "previous_hash", "hash");
		this.copy = new Bulk(connection, "inquiry_copy", "mailbox", "folder", "uid_validity", "uid", "inquiry_id",
				"stored");
		this.outbox = new Bulk(connection, "outbox_entry", "id", "inquiry_id", "action", "recipient", "state",
				"urgency", "attempts", "due", "waiting_since", "fence", "in_doubt", "server_reply", "updated",
				"message_id", "created", "from_address", "from_name", "subject", "body", "in_reply_to",
				"reference_ids", "auto_submitted", "language", "attached_digest");
		this.review = new Bulk(connection, "review_decision", "inquiry_id", "number", "kind", "person", "decided",
				"undo_until", "undone", "version", "status_before", "priority_before", "entries");
		this.access = new Bulk(connection, "access_log", "name", "act", "subject", "moment");
		this.sample = new Bulk(connection, "audit_sample", "inquiry_id", "stratum", "blind", "chosen", "first_truth",
				"truth", "fits", "person", "checked");
	}

	/** Inquiries first, as the other rows refer to them. */
	private List<Bulk> all() {
		return List.of(this.inquiry, this.text, this.document, this.event, this.copy, this.outbox, this.review,
				this.access, this.sample);
	}

	void flush() throws SQLException {
		for (Bulk table : all()) {
			table.flush();
		}
	}

	@Override
	public void close() throws SQLException {
		for (Bulk table : all()) {
			table.close();
		}
	}

}
