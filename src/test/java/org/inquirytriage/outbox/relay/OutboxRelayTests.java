package org.inquirytriage.outbox.relay;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import org.awaitility.Awaitility;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.DeliveryOutcome.Delivered;
import org.inquirytriage.outbox.MailTransport;
import org.inquirytriage.outbox.MailTransport.Repeat;
import org.inquirytriage.outbox.SendingPermission;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.outbox.TestMessages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OutboxRelayTests {

	private final Queue<Claim> due = new ArrayDeque<>();

	private final List<String> sent = new CopyOnWriteArrayList<>();

	private final FakeDeliveries deliveries = new FakeDeliveries();

	private final FakeTransport transport = new FakeTransport();

	private Courier courier() {
		RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(15), Duration.ofMinutes(30), Duration.ofHours(24),
				() -> 0);
		return new Courier(this.deliveries, this.transport, (digest) -> {
			throw new IOException("nothing is kept");
		}, SendingPermission.always(), policy, new TestClock(TestMessages.CREATED));
	}

	private void addDue(int count) {
		for (int i = 0; i < count; i++) {
			this.due.add(new Claim(TestMessages.answerEntry("i" + i), 1));
		}
	}

	@Test
	void sendsEverythingThatIsDueInItsOrder() throws Exception {
		addDue(50);
		List<String> expected = this.due.stream().map((claim) -> claim.entry().message().messageId().value()).toList();
		new OutboxRelay(this.deliveries, courier(), Runnable::run, 1).run();
		assertThat(this.sent).isEqualTo(expected);
	}

	@Test
	void sendsTheRestWhileADeliveryHangs() throws Exception {
		addDue(50);
		this.transport.hanging = this.due.peek().entry().message().messageId().value();
		try (ExecutorService senders = Executors.newFixedThreadPool(2)) {
			new OutboxRelay(this.deliveries, courier(), senders, 2).run();
			Awaitility.await().until(this.sent::size, (size) -> size == 49);
			this.transport.end.countDown();
		}
		assertThat(this.sent).hasSize(50).endsWith(this.transport.hanging);
	}

	@Test
	void givesASignOfLifeForADeliveryThatTakesLong() throws Exception {
		addDue(1);
		this.transport.hanging = this.due.peek().entry().message().messageId().value();
		OutboxRelay relay = null;
		try (ExecutorService senders = Executors.newFixedThreadPool(1)) {
			relay = new OutboxRelay(this.deliveries, courier(), senders, 1);
			relay.run();
			relay.prolongHolds();
			this.transport.end.countDown();
		}
		relay.prolongHolds();
		assertThat(this.deliveries.prolonged).containsExactly(this.transport.hanging);
	}

	@Test
	void goesOnAfterTheDatabaseFailed() throws Exception {
		OutboxRelay relay = new OutboxRelay(this.deliveries, courier(), Runnable::run, 1);
		this.deliveries.failing = true;
		for (int i = 0; i < 10; i++) {
			assertThatIllegalStateException().isThrownBy(relay::run);
		}
		this.deliveries.failing = false;
		addDue(3);
		relay.run();
		assertThat(this.sent).hasSize(3);
	}

	@Test
	void goesOnAfterAnAttemptThatCouldNotBeRecorded() throws Exception {
		OutboxRelay relay = new OutboxRelay(this.deliveries, courier(), Runnable::run, 1);
		this.deliveries.forgetful = true;
		addDue(20);
		relay.run();
		assertThat(this.sent).hasSize(20);
	}

	@Test
	void keepsRoomWhenItsSendersStop() throws Exception {
		List<Runnable> refused = new ArrayList<>();
		OutboxRelay relay = new OutboxRelay(this.deliveries, courier(), (task) -> {
			refused.add(task);
			throw new RejectedExecutionException();
		}, 1);
		addDue(20);
		relay.run();
		assertThat(refused).hasSize(20);
	}

	/** Deliveries out of a list. */
	private final class FakeDeliveries implements Deliveries {

		private final List<String> prolonged = new CopyOnWriteArrayList<>();

		private boolean failing;

		private boolean forgetful;

		@Override
		public List<Claim> claim(int limit, Duration lease) {
			if (this.failing) {
				throw new IllegalStateException("the database is gone");
			}
			List<Claim> claims = new ArrayList<>();
			while (claims.size() < limit && !OutboxRelayTests.this.due.isEmpty()) {
				claims.add(OutboxRelayTests.this.due.remove());
			}
			return claims;
		}

		@Override
		public boolean begin(Claim claim, Duration lease) {
			return true;
		}

		@Override
		public void prolong(Collection<Claim> claims, Duration lease) {
			claims.forEach((claim) -> this.prolonged.add(claim.entry().message().messageId().value()));
		}

		@Override
		public boolean settle(Claim claim, Settlement settlement) {
			if (this.forgetful) {
				throw new IllegalStateException("the database is gone");
			}
			return true;
		}

		@Override
		public void release(Claim claim, Instant due, Instant waitingSince) {
			throw new UnsupportedOperationException("Everything may leave");
		}

	}

	/** A transport that takes everything, one message only at the end. */
	private final class FakeTransport implements MailTransport {

		private final CountDownLatch end = new CountDownLatch(1);

		private String hanging = "";

		@Override
		public DeliveryOutcome deliver(OutboundMessage message, Repeat repeat, AttachmentSource attachments) {
			String id = message.messageId().value();
			if (id.equals(this.hanging)) {
				try {
					this.end.await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
			}
			OutboxRelayTests.this.sent.add(id);
			return new Delivered("250 ok");
		}

	}

}
