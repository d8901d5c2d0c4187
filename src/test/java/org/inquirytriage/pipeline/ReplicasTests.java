package org.inquirytriage.pipeline;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.outbox.relay.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Several replicas on one PostgreSQL decide and send beside each other. */
class ReplicasTests {

	private static final int LETTERS = 40;

	private final DataSource source = TestDatabase.POSTGRESQL.create();

	private List<TestReplica> replicas = List.of();

	private void start(int count, int allPerHour) {
		this.replicas = IntStream.range(0, count).mapToObj((i) -> new TestReplica(this.source, allPerHour)).toList();
	}

	private void receive(int letters) {
		for (int i = 0; i < letters; i++) {
			this.replicas.get(i % this.replicas.size())
				.receive(TestReplica.question("writer" + i + "@domain" + i + ".example", "Parking",
						"Where can visitors park?"));
		}
	}

	/** Each replica in a thread of its own; all of them until nothing is left to do. */
	private void work(Consumer<TestReplica> job) throws Exception {
		List<Callable<Object>> jobs = this.replicas.stream()
			.map((replica) -> Executors.callable(() -> job.accept(replica)))
			.toList();
		try (ExecutorService threads = Executors.newFixedThreadPool(this.replicas.size())) {
			for (Future<Object> done : threads.invokeAll(jobs)) {
				done.get();
			}
		}
	}

	private List<MessageId> sent() {
		return this.replicas.stream()
			.flatMap((replica) -> replica.transport.sent().stream())
			.map(OutboundMessage::messageId)
			.toList();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void rate05DecidesEachInquiryOnceAndSendsEachAnswerOnce(int count) throws Exception {
		start(count, 1000);
		receive(LETTERS);
		work((replica) -> {
			replica.decide();
			replica.send();
		});
		work(TestReplica::send);
		assertThat(sent()).doesNotHaveDuplicates().hasSize(LETTERS);
		assertThat(this.replicas.getFirst()
			.files()
			.inquiries()
			.countByStatus(EnumSet.allOf(InquiryStatus.class), Reach.EVERYTHING))
			.isEqualTo(Map.of(InquiryStatus.DONE, (long) LETTERS));
	}

	@Test
	void rate05AnswersOneWriterOnceHoweverManyReplicasDecide() throws Exception {
		start(3, 1000);
		for (int i = 0; i < LETTERS; i++) {
			this.replicas.getFirst()
				.receive(TestReplica.question("pat@example.com", "Parking", "Where can visitors park?"));
		}
		work((replica) -> {
			replica.decide();
			replica.send();
		});
		assertThat(sent()).hasSize(1);
	}

	@Test
	void rate06KeepsTheCapOfTheWholeAcrossReplicasAndStopsThemAll() throws Exception {
		start(3, 10);
		receive(LETTERS);
		work(TestReplica::decide);
		assertThat(this.replicas).allSatisfy((replica) -> assertThat(replica.outbox().state().current().mode())
			.isEqualTo(SendingState.Mode.RECEIVE_ONLY));
		this.replicas.getFirst().outbox().state().change(SendingState.Mode.LIVE, "looked at", "maria");
		work(TestReplica::send);
		assertThat(this.replicas.stream()
			.flatMap((replica) -> replica.transport.sent().stream())
			.filter((message) -> !message.to().equals(TestReplica.STAFF))).hasSizeBetween(8, 10);
	}

	@Test
	void imap20SendsNothingWhoseHoldIsLostInTheMiddleOfABatch() {
		start(2, 1000);
		receive(10);
		this.replicas.get(0).decide();
		this.replicas.get(1).decide();
		List<Claim> held = this.replicas.get(0).outbox().deliveries().claim(20, Duration.ofMinutes(2));
		this.replicas.forEach((replica) -> replica.clock.advance(Duration.ofMinutes(2)));
		this.replicas.get(1).send();
		assertThat(held).hasSize(10)
			.noneMatch((claim) -> this.replicas.get(0).outbox().deliveries().begin(claim, Duration.ofMinutes(2)));
		assertThat(this.replicas.get(1).transport.sent()).hasSize(10);
	}

}
