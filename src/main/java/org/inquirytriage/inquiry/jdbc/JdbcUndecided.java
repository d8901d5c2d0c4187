package org.inquirytriage.inquiry.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.ClaimLostException;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.UndecidedInquiries;
import org.inquirytriage.message.InboundMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands out the rows of the table {@code inquiry} that are due: claimed by row with SKIP
 * LOCKED, the version as fencing token.
 */
class JdbcUndecided implements UndecidedInquiries {

	private static final String CLAIMED = " where id = :id and version = :version and status = 'RECEIVED'";

	private static final int LONGEST_REASON = 500;

	private static final String ACTOR = "pipeline";

	private final JdbcClient jdbc;

	private final JdbcHistory history;

	private final TransactionOperations transaction;

	private final TransactionOperations ownTransaction;

	private final Clock clock;

	/**
	 * The undecided inquiries of a database.
	 * @param transaction joins the caller's transaction or begins one
	 * @param ownTransaction always begins a new one
	 */
	JdbcUndecided(JdbcClient jdbc, JdbcHistory history, TransactionOperations transaction,
			TransactionOperations ownTransaction, Clock clock) {
		this.jdbc = jdbc;
		this.history = history;
		this.transaction = transaction;
		this.ownTransaction = ownTransaction;
		this.clock = clock;
	}

	@Override
	public List<Claim> claim(int limit, Duration lease) {
		return Objects.requireNonNull(this.ownTransaction.execute((status) -> {
			Instant now = this.clock.instant();
			List<UUID> ids = this.jdbc.sql("""
					select id from inquiry where due <= :now order by due, id limit :limit for update skip locked
					""").param("now", InquiryRows.at(now)).param("limit", limit).query(UUID.class).list();
			return ids.isEmpty() ? List.<Claim>of() : take(ids, now.plus(lease));
		}));
	}

	private List<Claim> take(List<UUID> ids, Instant until) {
		this.jdbc.sql("""
				update inquiry set due = :until, attempts = attempts + 1, version = version + 1 where id in (:ids)
				""").param("until", InquiryRows.at(until)).param("ids", ids).update();
		return this.jdbc.sql("select " + InquiryRows.COLUMNS + " from inquiry where id in (:ids) order by received, id")
			.param("ids", ids)
			.query((row, number) -> new Claim(InquiryRows.inquiry(row, number)))
			.list();
	}

	@Override
	public void describe(Claim claim, InboundMessage message) {
		int updated = this.jdbc
			.sql("update inquiry set message_id = :messageId, writer = :writer, writer_key = :writerKey,"
					+ " subject = :subject" + CLAIMED)
			.params(Arrivals.described(message))
			.param("id", claim.id().value())
			.param("version", claim.inquiry().version())
			.update();
		requireHeld(claim, updated);
	}

	@Override
	public void record(Claim claim, Decision decision, @Nullable BodyText text) {
		this.transaction.executeWithoutResult((status) -> {
			int updated = this.jdbc.sql("""
					update inquiry set status = :status, priority = :priority, due = null, version = version + 1,
					    quarantine_reason = null, decided = :now, closed = :closed, disposition = :disposition,
					    hold_reason = :holdReason, suppression_rule = :rule, suppression_evidence = :evidence,
					    emergency = :emergency, topics = :topics, office = :office, probability_clinical = :probability,
					    language = :language, reasons = :reasons, versions = :versions,
					    known_words = :knownWords
					""" + CLAIMED)
				.params(DecisionColumns.of(decision, this.clock.instant()))
				.param("id", claim.id().value())
				.param("version", claim.inquiry().version())
				.update();
			requireHeld(claim, updated);
			keep(claim.id(), decision.document(), text);
			this.history.append(claim.id(), InquiryEvent.Kind.DECIDED, ACTOR, DecisionColumns.summary(decision));
		});
	}

	private void keep(InquiryId id, String document, @Nullable BodyText text) {
		this.jdbc.sql("delete from inquiry_document where inquiry_id = :id").param("id", id.value()).update();
		this.jdbc.sql("insert into inquiry_document (inquiry_id, content) values (:id, :content)")
			.param("id", id.value())
			.param("content", StorableText.whole(document))
			.update();
		this.jdbc.sql("delete from inquiry_text where inquiry_id = :id").param("id", id.value()).update();
		if (text != null) {
			this.jdbc.sql("""
					insert into inquiry_text (inquiry_id, author, quoted, signature, html)
					values (:id, :author, :quoted, :signature, :html)
					""")
				.param("id", id.value())
				.param("author", StorableText.whole(text.author()))
				.param("quoted", StorableText.whole(text.quoted()))
				.param("signature", StorableText.whole(text.signature()))
				.param("html", (text.html() != null) ? StorableText.whole(text.html()) : null)
				.update();
		}
	}

	@Override
	public void putBack(Claim claim, Instant notBefore, String reason) {
		change(claim, "due = :due", Map.of("due", InquiryRows.at(notBefore)), InquiryEvent.Kind.DEFERRED, reason);
	}

	@Override
	public void quarantine(Claim claim, String reason) {
		change(claim, "status = 'QUARANTINED', due = null, quarantine_reason = :reason",
				Map.of("reason", StorableText.line(reason, LONGEST_REASON)), InquiryEvent.Kind.QUARANTINED, reason);
	}

	private void change(Claim claim, String columns, Map<String, Object> parameters, InquiryEvent.Kind kind,
			String reason) {
		this.transaction.executeWithoutResult((status) -> {
			Map<String, Object> all = new HashMap<>(parameters);
			all.put("id", claim.id().value());
			all.put("version", claim.inquiry().version());
			int updated = this.jdbc.sql("update inquiry set version = version + 1, " + columns + CLAIMED)
				.params(all)
				.update();
			requireHeld(claim, updated);
			this.history.append(claim.id(), kind, ACTOR,
					Map.of("reason", reason, "attempt", Integer.toString(claim.inquiry().attempts())));
		});
	}

	private static void requireHeld(Claim claim, int updated) {
		if (updated != 1) {
			throw new ClaimLostException(claim.id());
		}
	}

	@Override
	public boolean retry(InquiryId id, String actor) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean retried = this.jdbc.sql("""
					update inquiry set status = 'RECEIVED', due = :now, attempts = 0, version = version + 1,
					    claimed_by = null, claimed_until = null, handed_to = null, snoozed_until = null,
					    asked_of = null, asked_by = null
					where id = :id and status = 'QUARANTINED'
					""").param("now", InquiryRows.at(this.clock.instant())).param("id", id.value()).update() == 1;
			if (retried) {
				this.history.append(id, InquiryEvent.Kind.RETRIED, actor, Map.of());
			}
			return retried;
		}));
	}

}
