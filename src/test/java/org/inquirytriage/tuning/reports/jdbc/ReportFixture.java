package org.inquirytriage.tuning.reports.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.inquirytriage.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Inquiries of any past, written straight into an empty database. */
class ReportFixture {

	final JdbcClient jdbc;

	final JdbcFigures figures;

	ReportFixture(TestDatabase database) {
		this.jdbc = JdbcClient.create(database.create());
		this.figures = new JdbcFigures(this.jdbc);
	}

	UUID held(Instant received, String reason, String text) {
		UUID id = inquiry(received, "hold", reason, "", 0.4, 0.9);
		this.jdbc.sql("insert into inquiry_text (inquiry_id, author, quoted, signature) values (:id, :text, '', '')")
			.param("id", id)
			.param("text", text)
			.update();
		return id;
	}

	UUID inquiry(Instant received, String disposition, String reason, String topics, double clinical, double known) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into inquiry (id, mailbox, digest, size, subject, received, stored, keywords, remarks, status,
				    priority, attempts, version, disposition, hold_reason, emergency, topics, probability_clinical,
				    reasons, versions, events, last_hash, known_words)
				values (:id, 'm', 'd', 1, 'About it', :received, :received, '', '', 'DONE', 1, 0, 1, :disposition,
				    cast(:reason as varchar(100)), false, :topics, :clinical, '', '', 0, '', :known)
				""")
			.param("id", id)
			.param("received", received.atOffset(ZoneOffset.UTC))
			.param("disposition", disposition)
			.param("reason", reason.isEmpty() ? null : reason)
			.param("topics", topics)
			.param("clinical", clinical)
			.param("known", known)
			.update();
		return id;
	}

	void sent(UUID inquiry, String action, String state, Instant at) {
		this.jdbc.sql("""
				insert into outbox_entry (id, inquiry_id, action, recipient, state, urgency, attempts, waiting_since,
				    fence, in_doubt, updated, message_id, created, from_address, from_name, subject, body,
				    reference_ids, auto_submitted, language)
				values (:id, :inquiry, :action, 'r', :state, 1, 1, :at, 1, false, :at, :message, :at, 'f', '', '', '',
				    '', '', 'en')
				""")
			.param("id", UUID.randomUUID())
			.param("inquiry", inquiry.toString())
			.param("action", action)
			.param("state", state)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("message", UUID.randomUUID().toString())
			.update();
	}

	void labelled(UUID inquiry, String decidedAs, String truth, boolean corrected, Instant at) {
		this.jdbc.sql("""
				insert into labelled_example (inquiry_id, truth, topics, language, subject, content, decided_as,
				    corrected, person, labelled)
				values (:inquiry, :truth, '', 'en', '', '', :decidedAs, :corrected, 'ann', :at)
				""")
			.param("inquiry", inquiry)
			.param("truth", truth)
			.param("decidedAs", decidedAs)
			.param("corrected", corrected)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

}
