package org.inquirytriage.intake.spring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.MailboxMode;
import org.inquirytriage.intake.Reconciliation;
import org.inquirytriage.intake.Reconciliations;
import org.inquirytriage.intake.jdbc.TestCursors;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeHealthTests {

	private final TestClock clock = new TestClock(Instant.parse("2026-03-02T10:00:00Z"));

	private final DataSource source = TestDatabase.H2.create();

	private final Cursors cursors = TestCursors.in(this.source, this.clock);

	private final Reconciliations reconciliations = TestCursors.reconciliations(this.source, this.clock);

	private final Lease lease = this.cursors.acquire("program", "INBOX", "one", Duration.ofDays(1)).orElseThrow();

	private final IntakeHealth health = new IntakeHealth(
			this.cursors, this.reconciliations, new MailboxAccounts(List.of(new MailboxAccount("program",
					EmailAddress.of("program@hospital.example.org"), List.of(), "INBOX", MailboxMode.LIVE))),
			Duration.ofSeconds(30), this.clock);

	@Test
	void givesTheFirstPollSomeTime() {
		this.clock.advance(Duration.ofMinutes(5));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void isDownWhenAMailboxWasNeverRead() {
		this.clock.advance(Duration.ofMinutes(11));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void isUpWhileAMailboxIsRead() {
		this.clock.advance(Duration.ofMinutes(60));
		this.cursors.succeeded(this.lease);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void isDownWhileAMessageOnTheServerIsUnaccountedFor() {
		this.reconciliations.record(this.lease, new Reconciliation(this.clock.instant(), 5, 2, 1, 1, 0));
		assertThat(this.health.health()).satisfies((found) -> {
			assertThat(found.getStatus()).isEqualTo(Status.DOWN);
			assertThat(found.getDetails()).asString().contains("unaccounted=1");
		});
		this.reconciliations.record(this.lease, new Reconciliation(this.clock.instant(), 5, 3, 1, 1, 0));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void isDownWhenNobodyHasCountedForTwoDays() {
		this.clock.advance(Duration.ofHours(49));
		this.cursors.succeeded(this.lease);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		this.reconciliations.record(this.lease, new Reconciliation(this.clock.instant(), 0, 0, 0, 0, 0));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void isDownOnceAMailboxWasNotReadForTooLong() {
		this.cursors.succeeded(this.lease);
		this.clock.advance(Duration.ofMinutes(1));
		this.cursors.failed(this.lease, "The mail server is away");
		this.clock.advance(Duration.ofMinutes(11));
		assertThat(this.health.health()).satisfies((found) -> {
			assertThat(found.getStatus()).isEqualTo(Status.DOWN);
			assertThat(found.getDetails()).asString().contains("The mail server is away", "2026-03-02T10:01:00Z");
		});
	}

}
