package org.inquirytriage.outbox.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.ReplyWindows;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.outbox.TestMessages;
import org.inquirytriage.outbox.relay.Claim;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox, its deliveries and the ledger over one empty database. */
class JdbcFixture {

	static final Duration LEASE = Duration.ofMinutes(15);

	final TestClock clock = new TestClock(TestMessages.CREATED);

	final List<Object> events = new ArrayList<>();

	final JdbcClient jdbc;

	final TransactionTemplate transaction;

	final JdbcReplyLedger ledger;

	final JdbcSendingState state;

	final JdbcOutbox outbox;

	final JdbcDeliveries deliveries;

	JdbcFixture(TestDatabase database) {
		DataSource source = database.create();
		JdbcTransactionManager transactions = new JdbcTransactionManager(source);
		this.jdbc = JdbcClient.create(source);
		this.transaction = new TransactionTemplate(transactions);
		TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
		ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.ledger = new JdbcReplyLedger(this.jdbc, ReplyWindows.STANDARD, this.clock);
		this.state = new JdbcSendingState(this.jdbc, this.events::add, this.clock);
		this.outbox = new JdbcOutbox(this.jdbc, this.ledger, this.transaction, this.events::add, this.clock);
		this.deliveries = new JdbcDeliveries(this.jdbc, this.ledger, ownTransaction, this.events::add, this.clock);
	}

	/** The caps with these settings. */
	JdbcReplyCaps caps(CapProperties properties) {
		return new JdbcReplyCaps(new ReplySlots(this.jdbc, this.clock), properties, this.state);
	}

	/** The only entry of an inquiry as it is stored now. */
	OutboxEntry entryOf(String inquiryId) {
		return this.outbox.ofInquiry(inquiryId).getFirst();
	}

	/** The claim of the one entry that is due. */
	Claim claimed() {
		List<Claim> claims = this.deliveries.claim(10, LEASE);
		if (claims.size() != 1) {
			throw new AssertionError("Expected one entry that is due, found " + claims.size());
		}
		return claims.getFirst();
	}

	/** The claim of the one entry that is due, whose transmission has begun. */
	Claim begun() {
		Claim claim = claimed();
		if (!this.deliveries.begin(claim, LEASE)) {
			throw new AssertionError("Expected to begin the claimed entry");
		}
		return claim;
	}

}
