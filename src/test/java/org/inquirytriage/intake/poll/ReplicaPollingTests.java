package org.inquirytriage.intake.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.intake.LeaseLostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Several replicas on one PostgreSQL: one at a time reads a mailbox. */
class ReplicaPollingTests {

	private static final int MAILS = 60;

	private final DataSource source = TestDatabase.POSTGRESQL.create();

	private final List<IntakeFixture> replicas = new ArrayList<>();

	private final List<FakeMailbox> mailboxes = new ArrayList<>();

	private final List<MailboxPoller> pollers = new ArrayList<>();

	private void start(int count) {
		for (int i = 0; i < count; i++) {
			IntakeFixture replica = new IntakeFixture(this.source);
			FakeMailbox mailbox = new FakeMailbox();
			for (long uid = 1; uid <= MAILS; uid++) {
				mailbox.put(uid, IntakeFixture.mail("mail " + uid));
			}
			this.replicas.add(replica);
			this.mailboxes.add(mailbox);
			this.pollers.add(replica.poller(mailbox, true, "replica " + i));
		}
	}

	private void advance(Duration by) {
		this.replicas.forEach((replica) -> replica.files.clock.advance(by));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void imap20LetsOneOfThemReadAndTakesEachMessageOnce(int count) throws Exception {
		start(count);
		List<Callable<PollReport>> polls = this.pollers.stream()
			.<Callable<PollReport>>map((poller) -> poller::poll)
			.toList();
		List<PollReport> reports = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
			for (Future<PollReport> poll : threads.invokeAll(polls)) {
				reports.add(poll.get());
			}
		}
		assertThat(reports).filteredOn((report) -> !report.readElsewhere()).hasSize(1);
		assertThat(reports).extracting(PollReport::opened).contains(MAILS);
		assertThat(this.replicas.getFirst().inquiries()).hasSize(MAILS);
	}

	@Test
	void imap20LetsAnotherReadOnOnceTheLeaseHasRunOut() {
		start(3);
		assertThat(this.pollers.get(0).poll().opened()).isEqualTo(MAILS);
		assertThat(this.pollers.get(1).poll().readElsewhere()).isTrue();
		this.mailboxes.forEach((mailbox) -> mailbox.put(MAILS + 1, IntakeFixture.mail("one more")));
		advance(IntakeFixture.LEASE);
		assertThat(this.pollers.get(1).poll().opened()).isEqualTo(1);
		assertThat(this.pollers.get(2).poll().readElsewhere()).isTrue();
	}

	@Test
	void imap20StopsInTheMiddleOfABatchWhenTheLeaseIsLost() {
		start(2);
		IntakeFixture first = this.replicas.getFirst();
		first.sink.before = () -> {
			if (first.sink.accepted.size() == 10) {
				advance(IntakeFixture.LEASE);
				CompletableFuture.runAsync(() -> this.replicas.get(1).cursors.acquire("program", "INBOX", "replica 1",
						IntakeFixture.LEASE))
					.join();
			}
		};
		assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> this.pollers.get(0).poll());
		assertThat(first.inquiries()).isEmpty();
		assertThat(this.pollers.get(1).poll().opened()).isEqualTo(MAILS);
		assertThat(first.inquiries()).hasSize(MAILS);
	}

}
