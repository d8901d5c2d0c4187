package org.inquirytriage.intake.jdbc;

import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.intake.Cursor;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.upkeep.Hearing;
import org.inquirytriage.intake.upkeep.MailboxRecord;
import org.inquirytriage.intake.upkeep.MailboxRecord.Failure;
import org.inquirytriage.intake.upkeep.MailboxRecord.Reader;
import org.inquirytriage.intake.upkeep.MailboxRecord.Start;
import org.inquirytriage.intake.upkeep.MailboxRecords;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcMailboxRecordsTests {

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123456Z");

	private static final Instant EXPIRES = NOW.plusSeconds(3600);

	private final TestClock clock = new TestClock(NOW);

	private final Cursors cursors;

	private final MailboxRecords records;

	JdbcMailboxRecordsTests(TestDatabase database) {
		DataSource source = database.create();
		this.cursors = TestCursors.in(source, this.clock);
		this.records = TestCursors.records(source, this.clock);
	}

	private Lease lease(String reader) {
		return this.cursors.acquire("program", "INBOX", reader, Duration.ofMinutes(5)).orElseThrow();
	}

	private MailboxRecord remembered() {
		return this.records.of("program", "INBOX").orElseThrow();
	}

	@Test
	void rememberNothingOfAMailboxThatWasNeverTried() {
		assertThat(this.records.of("program", "INBOX")).isEmpty();
	}

	@Test
	void rememberTheFirstConnectionAndTheCursor() {
		Lease lease = lease("one");
		Cursor cursor = Cursor.baseline(7, 41, NOW);
		this.cursors.connected(lease, 12);
		this.cursors.save(lease, cursor);
		assertThat(remembered().start()).isEqualTo(new Start(NOW, 12));
		assertThat(remembered().cursor()).isEqualTo(cursor);
	}

	@Test
	void rememberAFailureThatIsOver() {
		Lease lease = lease("one");
		this.cursors.failed(lease, "The server is away");
		assertThat(remembered().failing()).isEqualTo(new Failure(NOW, "The server is away"));
		this.clock.advance(Duration.ofMinutes(1));
		this.cursors.succeeded(lease);
		assertThat(remembered().failing()).isNull();
		assertThat(remembered().lastFailure()).isEqualTo(new Failure(NOW, "The server is away"));
	}

	@Test
	void keepWhatTheReaderKnows() {
		lease("one");
		assertThat(this.records.keep("program", "INBOX", "one", Hearing.LISTENING, EXPIRES)).isTrue();
		lease("one");
		assertThat(remembered().reader()).isEqualTo(new Reader("one", Hearing.LISTENING, EXPIRES));
	}

	@Test
	void keepNothingThatAnotherProcessThanTheReaderSays() {
		lease("one");
		assertThat(this.records.keep("program", "INBOX", "two", Hearing.BROKEN, null)).isFalse();
		assertThat(remembered().reader()).isEqualTo(new Reader("one", null, null));
	}

	@Test
	void forgetWhatTheLastReaderKnewWhenAnotherTakesOver() {
		lease("one");
		this.records.keep("program", "INBOX", "one", Hearing.LISTENING, EXPIRES);
		this.clock.advance(Duration.ofMinutes(6));
		assertThat(remembered().reader()).isNull();
		lease("two");
		assertThat(remembered().reader()).isEqualTo(new Reader("two", null, null));
	}

}
