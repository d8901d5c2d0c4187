package org.inquirytriage.intake.spring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.Reconciliations;
import org.inquirytriage.intake.jdbc.TestCursors;
import org.inquirytriage.intake.mime4j.MimeMessageParser;
import org.inquirytriage.intake.poll.MailboxPoller;
import org.inquirytriage.intake.poll.PollSettings;
import org.inquirytriage.intake.poll.PollStorage;
import org.inquirytriage.intake.upkeep.MailboxConnection;
import org.inquirytriage.intake.upkeep.MailboxRecords;
import org.inquirytriage.intake.upkeep.MailboxUpkeep;
import org.inquirytriage.intake.upkeep.SignInTrial;
import org.inquirytriage.intake.upkeep.SignInTrial.Outcome;
import org.inquirytriage.intake.upkeep.Visited;
import org.inquirytriage.pipeline.InquirySink;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class PolledUpkeepTests {

	private static final SignInTrial SIGNED_IN = new SignInTrial(Outcome.SIGNED_IN, 3, "");

	private final InquiryFixture files = new InquiryFixture(TestDatabase.H2);

	private final Cursors cursors = TestCursors.in(this.files.source, Clock.systemUTC());

	private final Reconciliations reconciliations = TestCursors.reconciliations(this.files.source, Clock.systemUTC());

	private final MailboxRecords records = TestCursors.records(this.files.source, Clock.systemUTC());

	private @Nullable MailboxPolling polling;

	@AfterEach
	void stop() {
		if (this.polling != null) {
			this.polling.stop();
		}
	}

	/** Of a mailbox whose next timed poll is an hour away. */
	private MailboxUpkeep upkeep(EmptyMailbox mailbox, Supplier<SignInTrial> trial) {
		PollSettings settings = new PollSettings("program", "INBOX", "this process", Duration.ofHours(1), false, 1000,
				3, 10);
		MailboxPoller poller = new MailboxPoller(mailbox, new MimeMessageParser(),
				new PollStorage(new InquirySink(this.files.inquiries(), this.files.filing()), this.cursors,
						this.reconciliations, TestCursors.rereadings(this.files.source), this.files.transaction),
				settings, Clock.systemUTC());
		MailboxPolling started = new MailboxPolling(
				List.of(new MailboxPolling.Polled(poller, Duration.ofHours(1), null, (hearing) -> {
				})));
		this.polling = started;
		started.start();
		Awaitility.await().until(() -> this.records.of("program", "INBOX").isPresent());
		MailboxConnection connection = new MailboxConnection("127.0.0.1", 143, MailboxConnection.Protection.NONE,
				"program", MailboxConnection.SignIn.PASSWORD, Duration.ofHours(1), false);
		return new PolledUpkeep(List.of(new PolledUpkeep.Kept(settings, connection, trial)), started,
				new PolledUpkeep.Notes(this.records, this.reconciliations, TestCursors.rereadings(this.files.source)));
	}

	private MailboxUpkeep upkeep(EmptyMailbox mailbox) {
		return upkeep(mailbox, () -> SIGNED_IN);
	}

	@Test
	void readsAtOnceWhatItReads() {
		EmptyMailbox mailbox = new EmptyMailbox(false);
		MailboxUpkeep upkeep = upkeep(mailbox);
		assertThat(upkeep.visit("program")).isEqualTo(new Visited(Visited.Outcome.READ, 0, 0));
		assertThat(mailbox.openings).hasValueGreaterThan(0);
		assertThat(upkeep.standing("program")).get().satisfies((standing) -> assertThat(standing.readHere()).isTrue());
	}

	@Test
	void leavesAMailboxToTheProcessThatReadsIt() {
		this.cursors.acquire("program", "INBOX", "other process", Duration.ofHours(1));
		EmptyMailbox mailbox = new EmptyMailbox(false);
		MailboxUpkeep upkeep = upkeep(mailbox);
		assertThat(upkeep.visit("program").outcome()).isEqualTo(Visited.Outcome.ELSEWHERE);
		assertThat(mailbox.openings).hasValue(0);
		assertThat(upkeep.standing("program")).get().satisfies((standing) -> assertThat(standing.readHere()).isFalse());
	}

	@Test
	void tellsThatAMailboxCannotBeRead() {
		assertThat(upkeep(new EmptyMailbox(true)).visit("program").outcome()).isEqualTo(Visited.Outcome.FAILED);
	}

	@Test
	void countsAtOnceWhatItReads() {
		MailboxUpkeep upkeep = upkeep(new EmptyMailbox(false));
		upkeep.visit("program");
		var before = this.reconciliations.latest("program", "INBOX").orElseThrow();
		assertThat(upkeep.count("program").outcome()).isEqualTo(Visited.Outcome.READ);
		assertThat(this.reconciliations.latest("program", "INBOX").orElseThrow().finished()).isAfter(before.finished());
	}

	@Test
	void hasTheProcessThatReadsAMailboxCountIt() {
		Cursors.Lease other = this.cursors.acquire("program", "INBOX", "other process", Duration.ofHours(1))
			.orElseThrow();
		assertThat(upkeep(new EmptyMailbox(false)).count("program").outcome()).isEqualTo(Visited.Outcome.ELSEWHERE);
		assertThat(this.reconciliations.isDue(other)).isTrue();
	}

	@Test
	void runsOneTrialOfAMailboxAtATime() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		MailboxUpkeep upkeep = upkeep(new EmptyMailbox(false), () -> {
			begun.countDown();
			await(end);
			return SIGNED_IN;
		});
		CompletableFuture<SignInTrial> first = CompletableFuture.supplyAsync(() -> upkeep.tryOut("program"));
		begun.await();
		assertThat(upkeep.tryOut("program").outcome()).isEqualTo(Outcome.BUSY);
		end.countDown();
		assertThat(first.join()).isEqualTo(SIGNED_IN);
	}

	@Test
	void tellsNothingOfATrialThatBreaks() {
		MailboxUpkeep upkeep = upkeep(new EmptyMailbox(false), () -> {
			throw new IllegalStateException("with a secret");
		});
		assertThat(upkeep.tryOut("program")).isEqualTo(SignInTrial.failed(Outcome.FAILED, ""));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
