package org.inquirytriage.intake.jdbc;

import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.Reconciliation;
import org.inquirytriage.intake.Reconciliations;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcReconciliationsTests {

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123456Z");

	private static final Reconciliation COUNTED = new Reconciliation(NOW, 9, 4, 2, 1, 1);

	private final TestClock clock = new TestClock(NOW);

	private final Reconciliations reconciliations;

	private final Lease lease;

	JdbcReconciliationsTests(TestDatabase database) {
		DataSource source = database.create();
		this.reconciliations = TestCursors.reconciliations(source, this.clock);
		this.lease = TestCursors.in(source, this.clock)
			.acquire("program", "INBOX", "one", Duration.ofMinutes(5))
			.orElseThrow();
	}

	@Test
	void isDueBeforeTheFirstTime() {
		assertThat(this.reconciliations.isDue(this.lease)).isTrue();
		assertThat(this.reconciliations.latest("program", "INBOX")).isEmpty();
	}

	@Test
	void remembersWhatCameOfIt() {
		this.reconciliations.record(this.lease, COUNTED);
		assertThat(this.reconciliations.latest("program", "INBOX")).contains(COUNTED);
		assertThat(COUNTED.remainder()).isEqualTo(1);
	}

	@Test
	void isDueAgainADayLater() {
		this.reconciliations.record(this.lease, COUNTED);
		assertThat(this.reconciliations.isDue(this.lease)).isFalse();
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.reconciliations.isDue(this.lease)).isTrue();
	}

	@Test
	void isDueWhenSomebodyAsksAndKeepsWhatItKnows() {
		this.reconciliations.record(this.lease, COUNTED);
		this.reconciliations.request("program", "INBOX");
		assertThat(this.reconciliations.isDue(this.lease)).isTrue();
		assertThat(this.reconciliations.latest("program", "INBOX")).contains(COUNTED);
	}

	@Test
	void canBeAskedForBeforeTheFirstTime() {
		this.reconciliations.request("program", "INBOX");
		assertThat(this.reconciliations.isDue(this.lease)).isTrue();
	}

}
