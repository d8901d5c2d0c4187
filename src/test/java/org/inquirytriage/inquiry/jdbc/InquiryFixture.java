package org.inquirytriage.inquiry.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Filing;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.TestMail;
import org.inquirytriage.inquiry.UndecidedInquiries;
import org.inquirytriage.inquiry.UndecidedInquiries.Claim;
import org.inquirytriage.outbox.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The case files over one empty database. */
public class InquiryFixture {

	public static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123456Z");

	static final Duration LEASE = Duration.ofMinutes(2);

	static final BodyText TEXT = new BodyText("Where can I park?", "", "Pat", null);

	public final TestClock clock = new TestClock(NOW);

	public final DataSource source;

	final JdbcClient jdbc;

	public final TransactionTemplate transaction;

	final JdbcHistory history;

	final JdbcInquiries inquiries;

	final JdbcUndecided undecided;

	final JdbcCasework casework;

	final JdbcFiling filing;

	public InquiryFixture(TestDatabase database) {
		this(database.create());
	}

	/** The case files in a database that others may use as well. */
	public InquiryFixture(DataSource source) {
		this.source = source;
		JdbcTransactionManager transactions = new JdbcTransactionManager(this.source);
		this.jdbc = JdbcClient.create(this.source);
		this.transaction = new TransactionTemplate(transactions);
		TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
		ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		RawPieces raws = new RawPieces(this.jdbc);
		this.history = new JdbcHistory(this.jdbc, this.transaction, this.clock);
		this.inquiries = new JdbcInquiries(this.jdbc,
				new Arrivals(this.jdbc, this.history, raws, this.transaction, this.clock), raws);
		this.undecided = new JdbcUndecided(this.jdbc, this.history, this.transaction, ownTransaction, this.clock);
		this.casework = new JdbcCasework(this.jdbc, this.history, this.transaction, this.clock);
		this.filing = new JdbcFiling(this.jdbc, this.clock);
	}

	/** All inquiries. */
	public Inquiries inquiries() {
		return this.inquiries;
	}

	/** Those that wait for a decision. */
	public UndecidedInquiries undecided() {
		return this.undecided;
	}

	/** What is to be filed. */
	public Filing filing() {
		return this.filing;
	}

	/** What people do with them. */
	public Casework casework() {
		return this.casework;
	}

	/** What happened to them. */
	public InquiryHistory history() {
		return this.history;
	}

	/** The inquiry opened by a message. */
	InquiryId stored(TestMail mail) {
		return this.inquiries.store(mail.message()).id();
	}

	/** An inquiry as it is stored now. */
	Inquiry found(InquiryId id) {
		return this.inquiries.find(id).orElseThrow();
	}

	/** The claim of the one inquiry that is due. */
	Claim claimed() {
		List<Claim> claims = this.undecided.claim(10, LEASE);
		if (claims.size() != 1) {
			throw new AssertionError("Expected one inquiry that is due, found " + claims.size());
		}
		return claims.getFirst();
	}

	/** The inquiry opened by a message, once it is decided. */
	InquiryId decided(TestMail mail, Decision decision) {
		InquiryId id = stored(mail);
		this.undecided.record(claimed(), decision, TEXT);
		return id;
	}

	public static Decision hold(String reason) {
		return new Decision(DispositionKind.HOLD, reason, null, false, List.of(), null, 0.4, "en", Priority.USUAL,
				List.of("L4 no topic"), Map.of("model", "m1"), "{\"disposition\":\"hold\"}");
	}

	public static Decision answer() {
		return new Decision(DispositionKind.AUTO_REPLY, null, null, false, List.of("parking-transit", "hours"), null,
				0.01, "en", Priority.LOW, List.of("L3", "L4"), Map.of("model", "m1", "templates", "t9"), "{}");
	}

	static Decision escalate() {
		return new Decision(DispositionKind.ESCALATE, null, null, true, List.of(), null, 0.99, "en", Priority.EMERGENCY,
				List.of("L1"), Map.of("lexicon", "x1"), "{}");
	}

	public static Decision suppress(String rule, boolean emergency) {
		return new Decision(DispositionKind.SUPPRESSED, null, new Decision.Suppression(rule, "Auto-Submitted"),
				emergency, List.of(), null, 0.5, "en", emergency ? Priority.EMERGENCY : Priority.LOW, List.of(rule),
				Map.of(), "{}");
	}

}
