package org.inquirytriage.intake.jdbc;

import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.intake.Cursor;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.upkeep.Rereading;
import org.inquirytriage.intake.upkeep.Rereadings;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcRereadingsTests {

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123456Z");

	private static final Instant SINCE = NOW.minus(Duration.ofDays(7));

	private static final Rereading COUNTED = new Rereading(SINCE, NOW, 12, 3, false);

	private final Cursors cursors;

	private final Rereadings rereadings;

	private final Lease lease;

	JdbcRereadingsTests(TestDatabase database) {
		DataSource source = database.create();
		this.cursors = TestCursors.in(source, new TestClock(NOW));
		this.rereadings = TestCursors.rereadings(source);
		this.lease = this.cursors.acquire("program", "INBOX", "one", Duration.ofMinutes(5)).orElseThrow();
		this.cursors.save(this.lease, Cursor.baseline(7, 40, NOW));
	}

	private void request(Instant since) {
		this.rereadings.request("program", "INBOX", since);
	}

	private boolean agree(Instant since) {
		return this.rereadings.agree("program", "INBOX", since);
	}

	private void agreedSince(Instant since) {
		request(since);
		this.rereadings.record(this.lease, new Rereading(since, NOW, 12, 3, false));
		assertThat(agree(since)).isTrue();
	}

	@Test
	void knowsNothingBeforeAnybodyAsks() {
		assertThat(this.rereadings.latest("program", "INBOX")).isEmpty();
		assertThat(this.rereadings.due(this.lease)).isEmpty();
	}

	@Test
	void isDueUntilItWasCounted() {
		request(SINCE);
		assertThat(this.rereadings.due(this.lease)).contains(SINCE);
		this.rereadings.record(this.lease, COUNTED);
		assertThat(this.rereadings.due(this.lease)).isEmpty();
	}

	@Test
	void remembersWhatWasCounted() {
		request(SINCE);
		this.rereadings.record(this.lease, COUNTED);
		assertThat(this.rereadings.latest("program", "INBOX")).contains(COUNTED);
	}

	@Test
	void keepsNoCountOfAnotherMomentThanTheOneAskedFor() {
		request(NOW);
		this.rereadings.record(this.lease, COUNTED);
		assertThat(this.rereadings.due(this.lease)).contains(NOW);
	}

	@Test
	void keepsNoCountOfAReaderThatLostTheFolder() {
		request(SINCE);
		this.cursors.release(this.lease);
		this.cursors.acquire("program", "INBOX", "two", Duration.ofMinutes(5));
		this.rereadings.record(this.lease, COUNTED);
		assertThat(this.rereadings.due(this.lease)).contains(SINCE);
	}

	@Test
	void nobodyAgreesToWhatWasNotCounted() {
		request(SINCE);
		assertThat(agree(SINCE)).isFalse();
		assertThat(this.cursors.find(this.lease).orElseThrow().readFrom()).isNull();
	}

	@Test
	void nobodyAgreesToAnotherMomentThanTheOneCounted() {
		request(SINCE);
		this.rereadings.record(this.lease, COUNTED);
		assertThat(agree(NOW)).isFalse();
	}

	@Test
	void tellsTheCursorFromWhenOnMailIsRead() {
		agreedSince(SINCE);
		assertThat(this.cursors.find(this.lease).orElseThrow().readFrom()).isEqualTo(SINCE);
		assertThat(this.rereadings.latest("program", "INBOX"))
			.hasValueSatisfying((latest) -> assertThat(latest.agreed()).isTrue());
	}

	@Test
	void aLaterMomentTakesNothingBack() {
		agreedSince(SINCE);
		agreedSince(NOW);
		assertThat(this.cursors.find(this.lease).orElseThrow().readFrom()).isEqualTo(SINCE);
	}

	@Test
	void anEarlierMomentAddsToIt() {
		agreedSince(NOW);
		agreedSince(SINCE);
		assertThat(this.cursors.find(this.lease).orElseThrow().readFrom()).isEqualTo(SINCE);
	}

	@Test
	void aPollThatMovesTheCursorLeavesItAsItIs() {
		Cursor before = this.cursors.find(this.lease).orElseThrow();
		agreedSince(SINCE);
		this.cursors.save(this.lease, before.readTo(50));
		assertThat(this.cursors.find(this.lease).orElseThrow().readFrom()).isEqualTo(SINCE);
	}

}
