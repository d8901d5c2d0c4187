package org.inquirytriage.outbox.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.DeliveryOutcome.Deferred;
import org.inquirytriage.outbox.DeliveryOutcome.Delivered;
import org.inquirytriage.outbox.DeliveryOutcome.InDoubt;
import org.inquirytriage.outbox.DeliveryOutcome.Refused;
import org.inquirytriage.outbox.MailTransport;
import org.inquirytriage.outbox.MailTransport.Repeat;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.SendingPermission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Attempts to deliver one claimed entry and records how that ended. */
public final class Courier {

	private static final Logger logger = LoggerFactory.getLogger(Courier.class);

	private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(30);

	private final Deliveries deliveries;

	private final MailTransport transport;

	private final AttachmentSource attachments;

	private final SendingPermission permission;

	private final RetryPolicy policy;

	private final Clock clock;

	/**
	 * A courier.
	 * @param deliveries where attempts are recorded
	 * @param transport the way to the mail server
	 * @param attachments where the received messages lie that forwards carry
	 * @param permission whether mail may leave
	 * @param policy when to try again, and how long
	 * @param clock tells the time
	 */
	public Courier(Deliveries deliveries, MailTransport transport, AttachmentSource attachments,
			SendingPermission permission, RetryPolicy policy, Clock clock) {
		this.deliveries = deliveries;
		this.transport = transport;
		this.attachments = attachments;
		this.permission = permission;
		this.policy = policy;
		this.clock = clock;
	}

	/** Carries a claimed entry as far as it may go now. */
	public void carry(Claim claim) {
		boolean late = this.clock.instant().isAfter(deadline(claim.entry()));
		switch (this.permission.of(claim.entry())) {
			case SEND -> {
				if (late) {
					settle(claim, withoutAttempt(claim.entry(), "Not sent in time"));
				}
				else {
					send(claim);
				}
			}
			case WAIT -> hold(claim, late);
			case CANCEL -> settle(claim, new Settlement(OutboxState.CANCELLED, null, "Nothing is sent in this mode"));
		}
	}

	/**
	 * What must arrive waits as long as nothing may leave; an answer that comes too late
	 * is better given by a person.
	 */
	private void hold(Claim claim, boolean late) {
		Instant now = this.clock.instant();
		OutboxEntry entry = claim.entry();
		switch (entry.action().promise()) {
			case AT_LEAST_ONCE -> this.deliveries.release(claim, now.plus(ASK_AGAIN_AFTER), now);
			case AT_MOST_ONCE -> {
				if (late) {
					settle(claim, withoutAttempt(entry, "Not sent in time: nothing might leave"));
				}
				else {
					this.deliveries.release(claim, now.plus(ASK_AGAIN_AFTER), entry.waitingSince());
				}
			}
		}
	}

	private void send(Claim claim) {
		if (this.deliveries.begin(claim, OutboxRelay.HOLD)) {
			settle(claim, settlement(claim.entry(), attempt(claim.entry())));
		}
	}

	private DeliveryOutcome attempt(OutboxEntry entry) {
		Repeat repeat = entry.inDoubt() ? Repeat.POSSIBLE : Repeat.NONE;
		try {
			return this.transport.deliver(entry.message(), repeat, this.attachments);
		}
		catch (RuntimeException ex) {
			logger.error("Inquiry {}: the transport failed on its {}", entry.inquiryId(), entry.action(), ex);
			return new InDoubt("The transport failed: " + ex.getClass().getSimpleName());
		}
	}

	private Settlement settlement(OutboxEntry entry, DeliveryOutcome outcome) {
		return switch (outcome) {
			case Delivered(String reply) -> new Settlement(OutboxState.SENT, null, reply);
			case Refused(String reason) -> new Settlement(OutboxState.FAILED, null, reason);
			case Deferred(String reason) -> later(entry, OutboxState.RETRY, reason);
			case InDoubt(String reason) -> switch (entry.action().promise()) {
				case AT_MOST_ONCE -> new Settlement(OutboxState.UNKNOWN, null, reason);
				case AT_LEAST_ONCE -> later(entry, OutboxState.UNKNOWN, reason);
			};
		};
	}

	private Settlement later(OutboxEntry entry, OutboxState state, String reason) {
		Instant due = this.clock.instant().plus(this.policy.pause(entry.attempts() + 1));
		if (!due.isAfter(deadline(entry))) {
			return new Settlement(state, due, reason);
		}
		return new Settlement((state == OutboxState.RETRY) ? OutboxState.FAILED : state, null, reason);
	}

	private static Settlement withoutAttempt(OutboxEntry entry, String reason) {
		OutboxState state = (entry.state() == OutboxState.UNKNOWN) ? OutboxState.UNKNOWN : OutboxState.FAILED;
		return new Settlement(state, null, reason);
	}

	private Instant deadline(OutboxEntry entry) {
		return entry.waitingSince().plus(this.policy.giveUpAfter());
	}

	private void settle(Claim claim, Settlement settlement) {
		boolean recorded = this.deliveries.settle(claim, settlement);
		OutboxEntry entry = claim.entry();
		if (!recorded) {
			logger.warn("Inquiry {}: its {} ended as {}, but another relay holds it", entry.inquiryId(), entry.action(),
					settlement.state());
			return;
		}
		Level level = switch (settlement.state()) {
			case FAILED, UNKNOWN -> Level.WARN;
			case RETRY -> Level.INFO;
			case SENT, CANCELLED, READY, SENDING -> Level.DEBUG;
		};
		logger.atLevel(level).log("Inquiry {}: its {} is {}", entry.inquiryId(), entry.action(), settlement.state());
	}

}
