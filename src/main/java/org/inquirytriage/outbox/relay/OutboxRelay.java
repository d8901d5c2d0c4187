package org.inquirytriage.outbox.relay;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes entries that are due out of the outbox and hands them to its senders. */
public final class OutboxRelay {

	private static final Logger logger = LoggerFactory.getLogger(OutboxRelay.class);

	/** After this time without a sign of life a relay is taken for dead. */
	static final Duration HOLD = Duration.ofMinutes(2);

	private final Deliveries deliveries;

	private final Courier courier;

	private final Executor senders;

	private final int batch;

	private final Semaphore room;

	private final Set<Claim> inHand = ConcurrentHashMap.newKeySet();

	/**
	 * A relay.
	 * @param deliveries what is due
	 * @param courier carries one entry
	 * @param senders run the courier
	 * @param senderCount how many of them there are; four times as many entries are in
	 * hand at most
	 */
	public OutboxRelay(Deliveries deliveries, Courier courier, Executor senders, int senderCount) {
		this.deliveries = deliveries;
		this.courier = courier;
		this.senders = senders;
		this.batch = 2 * senderCount;
		this.room = new Semaphore(4 * senderCount);
	}

	/**
	 * Hands everything that is due to the senders; waits for room among them, not for
	 * their last deliveries.
	 * @throws InterruptedException when it is to stop
	 */
	public void run() throws InterruptedException {
		List<Claim> claims;
		do {
			claims = claim();
			claims.forEach(this::hand);
		}
		while (!claims.isEmpty());
	}

	/**
	 * Half of the room is waited for: a few hanging deliveries must not stop the rest.
	 */
	private List<Claim> claim() throws InterruptedException {
		this.room.acquire(this.batch);
		int taken = this.batch + this.room.drainPermits();
		List<Claim> claims = List.of();
		try {
			claims = this.deliveries.claim(taken, HOLD);
			return claims;
		}
		finally {
			this.room.release(taken - claims.size());
		}
	}

	/** Gives a sign of life for every entry in hand; due several times within a hold. */
	public void prolongHolds() {
		if (!this.inHand.isEmpty()) {
			this.deliveries.prolong(List.copyOf(this.inHand), HOLD);
		}
	}

	private void hand(Claim claim) {
		this.inHand.add(claim);
		try {
			this.senders.execute(() -> carry(claim));
		}
		catch (RejectedExecutionException ex) {
			// it stops; the hold on the entry runs out
			done(claim);
		}
	}

	private void carry(Claim claim) {
		try {
			this.courier.carry(claim);
		}
		catch (RuntimeException ex) {
			logger.error("Inquiry {}: the attempt to send its {} could not be recorded", claim.entry().inquiryId(),
					claim.entry().action(), ex);
		}
		finally {
			done(claim);
		}
	}

	private void done(Claim claim) {
		this.inHand.remove(claim);
		this.room.release();
	}

}
