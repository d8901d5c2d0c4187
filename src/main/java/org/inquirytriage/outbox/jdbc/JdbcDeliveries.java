package org.inquirytriage.outbox.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.inquirytriage.outbox.DeliveryEnded;
import org.inquirytriage.outbox.DeliveryPromise;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.relay.Claim;
import org.inquirytriage.outbox.relay.Deliveries;
import org.inquirytriage.outbox.relay.Settlement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands out the rows of the table {@code outbox_entry}: claimed by row with SKIP LOCKED,
 * held under a fence until their due time, which a claim moves to the end of its lease.
 */
class JdbcDeliveries implements Deliveries {

	private static final String DUE = "select fence, " + OutboxRows.COLUMNS + """
			 from outbox_entry where due <= :now
			order by urgency, due, id limit :limit
			for update skip locked
			""";

	private static final String UNRECORDED = "The sender ended before it recorded the server's reply";

	private final JdbcClient jdbc;

	private final JdbcReplyLedger ledger;

	private final TemplatesSent templates;

	private final TransactionOperations ownTransaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	/**
	 * The deliveries of a database.
	 * @param ownTransaction begins a new transaction, so that what is recorded is
	 * committed when a method returns
	 * @param events told in that transaction when a delivery has ended
	 */
	JdbcDeliveries(JdbcClient jdbc, JdbcReplyLedger ledger, TransactionOperations ownTransaction,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.ledger = ledger;
		this.templates = new TemplatesSent(jdbc);
		this.ownTransaction = ownTransaction;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public List<Claim> claim(int limit, Duration lease) {
		return this.ownTransaction.execute((status) -> {
			Instant now = this.clock.instant();
			List<UUID> unreadable = new ArrayList<>();
			List<Claim> due = due(limit, now, unreadable);
			due.stream().filter(JdbcDeliveries::isSending).forEach((claim) -> doubt(claim, now));
			List<Claim> claimed = due.stream().filter((claim) -> !isSending(claim)).toList();
			hold(claimed, now.plus(lease));
			fail(unreadable, now);
			return claimed;
		});
	}

	private List<Claim> due(int limit, Instant now, List<UUID> unreadable) {
		List<Optional<Claim>> rows = this.jdbc.sql(DUE)
			.param("now", OutboxRows.at(now))
			.param("limit", limit)
			.query((row, number) -> {
				try {
					return Optional.of(new Claim(OutboxRows.entry(row, number), row.getLong("fence") + 1));
				}
				catch (IllegalArgumentException ex) {
					unreadable.add(row.getObject("id", UUID.class));
					return Optional.<Claim>empty();
				}
			})
			.list();
		return rows.stream().flatMap(Optional::stream).toList();
	}

	private static boolean isSending(Claim claim) {
		return claim.entry().state() == OutboxState.SENDING;
	}

	private void hold(List<Claim> claims, Instant until) {
		if (claims.isEmpty()) {
			return;
		}
		List<UUID> ids = claims.stream().map((claim) -> claim.entry().id()).toList();
		this.jdbc.sql("update outbox_entry set fence = fence + 1, due = :until where id in (:ids)")
			.param("until", OutboxRows.at(until))
			.param("ids", ids)
			.update();
	}

	/** One row that cannot be read must not keep the others waiting. */
	private void fail(List<UUID> unreadable, Instant now) {
		for (UUID id : unreadable) {
			this.jdbc.sql("""
					update outbox_entry set state = 'FAILED', due = null, server_reply = :reason, updated = :now
					where id = :id
					""")
				.param("reason", "The stored message cannot be read")
				.param("now", OutboxRows.at(now))
				.param("id", id)
				.update();
		}
	}

	/**
	 * The sender may still be at it: its fence stays, so that it can say how it ended.
	 */
	private void doubt(Claim claim, Instant now) {
		boolean again = claim.entry().action().promise() == DeliveryPromise.AT_LEAST_ONCE;
		this.jdbc.sql("""
				update outbox_entry
				set state = 'UNKNOWN', due = :due, in_doubt = true, server_reply = :reason, updated = :now
				where id = :id
				""")
			.param("due", again ? OutboxRows.at(now) : null)
			.param("reason", UNRECORDED)
			.param("now", OutboxRows.at(now))
			.param("id", claim.entry().id())
			.update();
		if (!again) {
			ended(claim, OutboxState.UNKNOWN, UNRECORDED);
		}
	}

	private void ended(Claim claim, OutboxState state, String reason) {
		this.events.publishEvent(new DeliveryEnded(claim.entry().inquiryId(), claim.entry().action(), state, reason));
	}

	@Override
	public boolean begin(Claim claim, Duration lease) {
		return Boolean.TRUE.equals(this.ownTransaction.execute((status) -> {
			Instant now = this.clock.instant();
			return this.jdbc.sql("""
					update outbox_entry
					set state = 'SENDING', attempts = attempts + 1, due = :until, updated = :now
					where id = :id and fence = :fence and state in ('READY', 'RETRY', 'UNKNOWN') and due > :now
					""")
				.param("until", OutboxRows.at(now.plus(lease)))
				.param("now", OutboxRows.at(now))
				.param("id", claim.entry().id())
				.param("fence", claim.fence())
				.update() == 1;
		}));
	}

	@Override
	public void prolong(Collection<Claim> claims, Duration lease) {
		this.ownTransaction.executeWithoutResult((status) -> {
			Instant now = this.clock.instant();
			for (Claim claim : claims) {
				this.jdbc.sql("""
						update outbox_entry set due = :until
						where id = :id and fence = :fence and state = 'SENDING' and due > :now
						""")
					.param("until", OutboxRows.at(now.plus(lease)))
					.param("now", OutboxRows.at(now))
					.param("id", claim.entry().id())
					.param("fence", claim.fence())
					.update();
			}
		});
	}

	@Override
	public boolean settle(Claim claim, Settlement settlement) {
		return Boolean.TRUE.equals(this.ownTransaction.execute((status) -> {
			boolean settled = update(claim, settlement);
			if (settled && isDefinitelyUnsent(settlement.state())) {
				this.ledger.releaseUnlessInDoubt(claim.entry().id());
			}
			if (settled && settlement.state() == OutboxState.SENT) {
				this.templates.note(claim.entry().wording(), this.clock.instant());
			}
			if (settled && settlement.due() == null) {
				ended(claim, settlement.state(), settlement.serverReply());
			}
			return settled;
		}));
	}

	private boolean update(Claim claim, Settlement settlement) {
		return this.jdbc.sql("""
				update outbox_entry
				set state = :state, due = :due, in_doubt = :inDoubt, server_reply = :reply, updated = :now
				where id = :id and fence = :fence and state in ('READY', 'RETRY', 'SENDING', 'UNKNOWN')
				""")
			.param("state", settlement.state().name())
			.param("due", nullable(settlement.due()))
			.param("inDoubt", claim.entry().inDoubt() || settlement.state() == OutboxState.UNKNOWN)
			.param("reply", OutboxRows.tidy(settlement.serverReply()))
			.param("now", OutboxRows.at(this.clock.instant()))
			.param("id", claim.entry().id())
			.param("fence", claim.fence())
			.update() == 1;
	}

	@Override
	public void release(Claim claim, Instant due, Instant waitingSince) {
		this.ownTransaction.executeWithoutResult((status) -> this.jdbc.sql("""
				update outbox_entry set due = :due, waiting_since = :waitingSince
				where id = :id and fence = :fence and state in ('READY', 'RETRY', 'UNKNOWN')
				""")
			.param("due", OutboxRows.at(due))
			.param("waitingSince", OutboxRows.at(waitingSince))
			.param("id", claim.entry().id())
			.param("fence", claim.fence())
			.update());
	}

	private static boolean isDefinitelyUnsent(OutboxState state) {
		return state == OutboxState.FAILED || state == OutboxState.CANCELLED;
	}

	private static @Nullable OffsetDateTime nullable(@Nullable Instant moment) {
		return (moment != null) ? OutboxRows.at(moment) : null;
	}

}
