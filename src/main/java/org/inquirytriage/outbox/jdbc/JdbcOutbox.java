package org.inquirytriage.outbox.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.inquirytriage.message.MessageId;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.EntryStored;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The outbox in the table {@code outbox_entry}, on H2 and PostgreSQL alike. */
class JdbcOutbox implements Outbox {

	private static final String INSERT = """
			insert into outbox_entry (id, inquiry_id, action, recipient, state, urgency, attempts, due, waiting_since,
			    fence, in_doubt, server_reply, updated, message_id, created, from_address, from_name, subject, body,
			    in_reply_to, reference_ids, auto_submitted, language, attached_digest, wording)
			values (:id, :inquiryId, :action, :recipient, :state, :urgency, :attempts, :due, :waitingSince, 0, :inDoubt,
			    :serverReply, :updated, :messageId, :created, :fromAddress, :fromName, :subject, :body, :inReplyTo,
			    :references, :autoSubmitted, :language, :attachedDigest, :wording)
			on conflict do nothing
			""";

	private static final String SELECT = "select " + OutboxRows.COLUMNS + " from outbox_entry ";

	private final JdbcClient jdbc;

	private final JdbcReplyLedger ledger;

	private final TransactionOperations transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	JdbcOutbox(JdbcClient jdbc, JdbcReplyLedger ledger, TransactionOperations transaction,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.ledger = ledger;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public boolean store(OutboxEntry entry) {
		boolean stored = this.jdbc.sql(INSERT).params(OutboxRows.parameters(entry)).update() == 1;
		if (stored) {
			this.events.publishEvent(new EntryStored());
		}
		return stored;
	}

	@Override
	public List<OutboxEntry> ofInquiry(String inquiryId) {
		return this.jdbc.sql(SELECT + "where inquiry_id = :inquiryId order by created, action, recipient")
			.param("inquiryId", inquiryId)
			.query(OutboxRows::entry)
			.list();
	}

	@Override
	public Map<String, List<OutboxEntry>> ofInquiries(Collection<String> inquiryIds) {
		if (inquiryIds.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(SELECT + "where inquiry_id in (:inquiryIds) order by created, action, recipient")
			.param("inquiryIds", inquiryIds)
			.query(OutboxRows::entry)
			.list()
			.stream()
			.collect(Collectors.groupingBy(OutboxEntry::inquiryId));
	}

	@Override
	public Optional<OutboxEntry> withMessageId(MessageId messageId) {
		return this.jdbc.sql(SELECT + "where message_id = :messageId")
			.param("messageId", messageId.value())
			.query(OutboxRows::entry)
			.optional();
	}

	@Override
	public List<OutboxEntry> inState(OutboxState state, int limit) {
		return this.jdbc.sql(SELECT + "where state = :state order by updated desc limit :limit")
			.param("state", state.name())
			.param("limit", limit)
			.query(OutboxRows::entry)
			.list();
	}

	@Override
	public Map<Action, Long> waiting() {
		Map<Action, Long> waiting = new EnumMap<>(Action.class);
		this.jdbc.sql("""
				select action, count(*) as messages from outbox_entry where state in ('READY', 'RETRY') group by action
				""").query((row) -> {
			waiting.put(Action.valueOf(row.getString("action")), row.getLong("messages"));
		});
		return waiting;
	}

	@Override
	public boolean cancel(UUID id, String reason) {
		return cancel(id, "in ('READY', 'RETRY')", reason);
	}

	private boolean cancel(UUID id, String states, String reason) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean cancelled = this.jdbc.sql("""
					update outbox_entry
					set state = 'CANCELLED', due = null, fence = fence + 1, server_reply = :reason, updated = :now
					where id = :id and state
					""" + states)
				.param("id", id)
				.param("reason", OutboxRows.tidy(reason))
				.param("now", now())
				.update() == 1;
			if (cancelled) {
				this.ledger.releaseUnlessInDoubt(id);
			}
			return cancelled;
		}));
	}

	@Override
	public List<Action> cancelWaiting(String inquiryId, String reason) {
		return Objects.requireNonNull(this.transaction.execute((status) -> ofInquiry(inquiryId).stream()
			.filter((entry) -> entry.state() == OutboxState.READY && cancel(entry.id(), "= 'READY'", reason))
			.map(OutboxEntry::action)
			.toList()));
	}

	@Override
	public boolean returned(UUID id, String reason) {
		return this.jdbc.sql("""
				update outbox_entry
				set state = 'FAILED', due = null, fence = fence + 1, server_reply = :reason, updated = :now
				where id = :id and not erased and state in ('SENT', 'UNKNOWN', 'SENDING')
				""").param("id", id).param("reason", OutboxRows.tidy(reason)).param("now", now()).update() == 1;
	}

	@Override
	public boolean withdraw(UUID id) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			int unsent = this.jdbc
				.sql("select count(*) from outbox_entry where id = :id and state = 'READY' and attempts = 0")
				.param("id", id)
				.query(Integer.class)
				.single();
			if (unsent == 0) {
				return false;
			}
			this.ledger.releaseUnlessInDoubt(id);
			boolean withdrawn = this.jdbc
				.sql("delete from outbox_entry where id = :id and state = 'READY' and attempts = 0")
				.param("id", id)
				.update() == 1;
			if (!withdrawn) {
				status.setRollbackOnly();
			}
			return withdrawn;
		}));
	}

	@Override
	public boolean resend(UUID id) {
		boolean released = this.jdbc.sql("""
				update outbox_entry
				set state = 'READY', attempts = 0, due = :now, waiting_since = :now, fence = fence + 1, updated = :now
				where id = :id and not erased and state in ('FAILED', 'UNKNOWN', 'CANCELLED')
				""").param("id", id).param("now", now()).update() == 1;
		if (released) {
			this.events.publishEvent(new EntryStored());
		}
		return released;
	}

	private OffsetDateTime now() {
		return OutboxRows.at(this.clock.instant());
	}

}
