package org.inquirytriage.outbox.jdbc;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.DeliveryOutcome.Delivered;
import org.inquirytriage.outbox.MailTransport;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.SendingPermission;
import org.inquirytriage.outbox.TestMessages;
import org.inquirytriage.outbox.relay.Courier;
import org.inquirytriage.outbox.relay.OutboxRelay;
import org.inquirytriage.outbox.relay.RetryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RelayRaceTests {

	private static final int ENTRIES = 80;

	private final JdbcFixture fixture;

	private final CountingTransport transport = new CountingTransport();

	RelayRaceTests(TestDatabase database) {
		this.fixture = new JdbcFixture(database);
	}

	private OutboxRelay relay(ExecutorService senders) {
		RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(15), Duration.ofMinutes(30), Duration.ofHours(24),
				new Random(1));
		Courier courier = new Courier(this.fixture.deliveries, this.transport, (digest) -> {
			throw new IOException("nothing is kept");
		}, SendingPermission.always(), policy, this.fixture.clock);
		return new OutboxRelay(this.fixture.deliveries, courier, senders, 2);
	}

	@Test
	void sendsEveryEntryOnceHoweverManyRelaysRun() throws Exception {
		for (int i = 0; i < ENTRIES; i++) {
			this.fixture.outbox.store(TestMessages.answerEntry("i" + i));
		}
		try (ExecutorService relays = Executors.newFixedThreadPool(3);
				ExecutorService senders = Executors.newFixedThreadPool(6)) {
			List<OutboxRelay> racing = List.of(relay(senders), relay(senders), relay(senders));
			relays.invokeAll(racing.stream().map((relay) -> Executors.callable(() -> run(relay))).toList())
				.forEach((end) -> assertThat(end).succeedsWithin(Duration.ofMinutes(1)));
		}
		assertThat(this.transport.sent).hasSize(ENTRIES).allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
		assertThat(this.fixture.outbox.inState(OutboxState.SENT, ENTRIES + 1)).hasSize(ENTRIES)
			.extracting(OutboxEntry::attempts)
			.containsOnly(1);
	}

	private static void run(OutboxRelay relay) {
		try {
			relay.run();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A transport that counts how often each message was sent. */
	private static final class CountingTransport implements MailTransport {

		private final Map<String, Integer> sent = new ConcurrentHashMap<>();

		@Override
		public DeliveryOutcome deliver(OutboundMessage message, Repeat repeat, AttachmentSource attachments) {
			this.sent.merge(message.messageId().value(), 1, Integer::sum);
			return new Delivered("250 ok");
		}

	}

}
