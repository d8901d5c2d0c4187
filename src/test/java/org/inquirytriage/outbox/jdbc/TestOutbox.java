package org.inquirytriage.outbox.jdbc;

import java.time.Clock;

import javax.sql.DataSource;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.ReplyCaps;
import org.inquirytriage.outbox.ReplyLedger;
import org.inquirytriage.outbox.ReplyWindows;
import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.outbox.UndeliverableAddresses;
import org.inquirytriage.outbox.relay.Deliveries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox of a database for tests of other modules. */
public final class TestOutbox {

	private static final int PLENTY = 100_000;

	private final JdbcReplyLedger ledger;

	private final JdbcReplyCaps caps;

	private final JdbcSendingState state;

	private final JdbcUndeliverableAddresses undeliverable;

	private final JdbcOutbox outbox;

	private final JdbcDeliveries deliveries;

	/**
	 * An outbox.
	 * @param allPerHour the cap on all automatic mail in an hour
	 */
	public TestOutbox(DataSource source, Clock clock, ApplicationEventPublisher events, int allPerHour) {
		JdbcTransactionManager transactions = new JdbcTransactionManager(source);
		JdbcClient jdbc = JdbcClient.create(source);
		TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
		ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.ledger = new JdbcReplyLedger(jdbc, ReplyWindows.STANDARD, clock);
		this.state = new JdbcSendingState(jdbc, events, clock);
		this.caps = new JdbcReplyCaps(new ReplySlots(jdbc, clock),
				new CapProperties(PLENTY, PLENTY, allPerHour, PLENTY, PLENTY, PLENTY), this.state);
		this.undeliverable = new JdbcUndeliverableAddresses(jdbc, clock);
		this.outbox = new JdbcOutbox(jdbc, this.ledger, new TransactionTemplate(transactions), events, clock);
		this.deliveries = new JdbcDeliveries(jdbc, this.ledger, ownTransaction, events, clock);
	}

	/** Who was told what. */
	public ReplyLedger ledger() {
		return this.ledger;
	}

	/** How much may leave. */
	public ReplyCaps caps() {
		return this.caps;
	}

	/** The addresses that get no mail. */
	public UndeliverableAddresses undeliverable() {
		return this.undeliverable;
	}

	/** Whether mail leaves. */
	public SendingState state() {
		return this.state;
	}

	/** The stored mail. */
	public Outbox outbox() {
		return this.outbox;
	}

	/** The stored mail as a relay sees it. */
	public Deliveries deliveries() {
		return this.deliveries;
	}

}
