package org.inquirytriage.intake.spring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.Mailbox;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MailboxWatch;
import org.inquirytriage.intake.jdbc.TestCursors;
import org.inquirytriage.intake.mime4j.MimeMessageParser;
import org.inquirytriage.intake.poll.MailboxPoller;
import org.inquirytriage.intake.poll.PollSettings;
import org.inquirytriage.intake.poll.PollStorage;
import org.inquirytriage.intake.upkeep.Hearing;
import org.inquirytriage.pipeline.InquirySink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxPollingTests {

	private final InquiryFixture files = new InquiryFixture(TestDatabase.H2);

	private final Cursors cursors = TestCursors.in(this.files.source, Clock.systemUTC());

	private final EmptyMailbox healthy = new EmptyMailbox(false);

	private final EmptyMailbox away = new EmptyMailbox(true);

	private final FakeWatch watch = new FakeWatch();

	private final Queue<Hearing> told = new ConcurrentLinkedQueue<>();

	private final MailboxPolling polling = new MailboxPolling(List.of(polled("away", this.away, Duration.ofMillis(20)),
			polled("healthy", this.healthy, Duration.ofMillis(20))));

	private MailboxPolling.Polled polled(String name, Mailbox mailbox, Duration interval) {
		return new MailboxPolling.Polled(poller(name, mailbox), interval, null, this.told::add);
	}

	private MailboxPoller poller(String name, Mailbox mailbox) {
		return new MailboxPoller(mailbox, new MimeMessageParser(),
				new PollStorage(new InquirySink(this.files.inquiries(), this.files.filing()), this.cursors,
						TestCursors.reconciliations(this.files.source, Clock.systemUTC()),
						TestCursors.rereadings(this.files.source), this.files.transaction),
				new PollSettings(name, "INBOX", "this process", Duration.ofHours(1), false, 1000, 3, 10),
				Clock.systemUTC());
	}

	@AfterEach
	void stop() {
		this.polling.stop();
	}

	@Test
	void pollsAgainAndAgain() {
		this.polling.start();
		Awaitility.await().until(() -> this.healthy.openings.get() > 3);
	}

	@Test
	void triesAServerAgainThatWasAway() {
		this.polling.start();
		Awaitility.await().until(() -> this.away.openings.get() > 2);
	}

	@Test
	void letsAnotherProcessReadOnOnceItHasStopped() {
		this.polling.start();
		Awaitility.await().until(() -> this.healthy.openings.get() > 0);
		assertThat(acquire("healthy")).isEmpty();
		this.polling.stop();
		assertThat(acquire("healthy")).isPresent();
		assertThat(acquire("away")).isPresent();
	}

	@Test
	void imap12PollsAtOnceWhenTheServerTellsOfNewMail() {
		MailboxPolling slow = new MailboxPolling(List.of(new MailboxPolling.Polled(poller("told", this.healthy),
				Duration.ofHours(1), this.watch, this.told::add)));
		slow.start();
		try {
			Awaitility.await().until(() -> this.watch.hint != null && this.healthy.openings.get() > 0);
			int before = this.healthy.openings.get();
			Objects.requireNonNull(this.watch.hint).run();
			Awaitility.await().until(() -> this.healthy.openings.get() > before);
		}
		finally {
			slow.stop();
		}
	}

	@Test
	void tellsWhetherItHearsOfNewMail() {
		MailboxPolling watched = new MailboxPolling(List.of(new MailboxPolling.Polled(poller("told", this.healthy),
				Duration.ofMillis(20), this.watch, this.told::add)));
		watched.start();
		try {
			Awaitility.await().until(() -> this.watch.hint != null);
			Objects.requireNonNull(this.watch.hint).run();
			Awaitility.await().until(() -> this.told.contains(Hearing.LISTENING));
		}
		finally {
			watched.stop();
		}
	}

	@Test
	void tellsThatNothingListensWhereTheSettingsSaySo() {
		this.polling.start();
		Awaitility.await().until(() -> !this.told.isEmpty());
		assertThat(this.told).containsOnly(Hearing.SWITCHED_OFF);
	}

	@Test
	void tellsThatTheConnectionItListensOverBroke() {
		this.watch.breaks = true;
		MailboxPolling watched = new MailboxPolling(List.of(new MailboxPolling.Polled(poller("told", this.healthy),
				Duration.ofMillis(20), this.watch, this.told::add)));
		watched.start();
		try {
			Awaitility.await().until(() -> this.told.contains(Hearing.BROKEN));
		}
		finally {
			watched.stop();
		}
	}

	@Test
	void imap12GoesOnPollingWhenTheWatchBreaks() {
		this.watch.breaks = true;
		MailboxPolling watched = new MailboxPolling(List.of(new MailboxPolling.Polled(poller("told", this.healthy),
				Duration.ofMillis(20), this.watch, this.told::add)));
		watched.start();
		try {
			Awaitility.await().until(() -> this.watch.listened.get() > 0);
			int before = this.healthy.openings.get();
			Awaitility.await().until(() -> this.healthy.openings.get() > before + 2);
		}
		finally {
			watched.stop();
		}
	}

	@Test
	void imap20ListensOnlyWhereItReads() {
		assertThat(acquire("told")).isPresent();
		MailboxPolling other = new MailboxPolling(List.of(new MailboxPolling.Polled(poller("told", this.healthy),
				Duration.ofMillis(20), this.watch, this.told::add)));
		this.polling.start();
		other.start();
		try {
			int before = this.away.openings.get();
			Awaitility.await().until(() -> this.away.openings.get() > before + 2);
			assertThat(this.watch.listened).hasValue(0);
		}
		finally {
			other.stop();
		}
	}

	private Optional<Cursors.Lease> acquire(String mailbox) {
		return this.cursors.acquire(mailbox, "INBOX", "other process", Duration.ofHours(1));
	}

	/** A watch that a test gives hints to. */
	private static final class FakeWatch implements MailboxWatch {

		private final AtomicInteger listened = new AtomicInteger();

		private final CountDownLatch closed = new CountDownLatch(1);

		private volatile @Nullable Runnable hint;

		private volatile boolean breaks;

		@Override
		public boolean listen(Runnable told) {
			this.listened.incrementAndGet();
			if (this.breaks) {
				throw new MailboxUnavailableException("The connection was lost");
			}
			this.hint = told;
			try {
				this.closed.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return true;
		}

		@Override
		public void close() {
			this.closed.countDown();
		}

	}

}
