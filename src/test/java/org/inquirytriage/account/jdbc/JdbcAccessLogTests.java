package org.inquirytriage.account.jdbc;

import java.time.Duration;
import java.time.Instant;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.AccessLog.Entry;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcAccessLogTests {

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

	private final TestClock clock = new TestClock(NOW);

	private final JdbcAccessLog log;

	JdbcAccessLogTests(TestDatabase database) {
		this.log = new JdbcAccessLog(JdbcClient.create(database.create()), this.clock);
	}

	@Test
	void tellsTheLatestOfASubjectFirst() {
		this.log.record("ann", Act.VIEWED_INQUIRY, "i1");
		this.clock.advance(Duration.ofSeconds(1));
		this.log.record("bob", Act.VIEWED_INQUIRY, "i1");
		this.log.record("bob", Act.VIEWED_INQUIRY, "i2");
		assertThat(this.log.of("i1", 5)).containsExactly(new Entry("bob", Act.VIEWED_INQUIRY, "i1", NOW.plusSeconds(1)),
				new Entry("ann", Act.VIEWED_INQUIRY, "i1", NOW));
	}

	@Test
	void tellsNoMoreThanIsAskedFor() {
		this.log.record("ann", Act.VIEWED_INQUIRY, "i1");
		this.log.record("bob", Act.VIEWED_INQUIRY, "i1");
		assertThat(this.log.of("i1", 1)).extracting(Entry::name).containsExactly("bob");
	}

	@Test
	void keepsAStrangersTypingOnOneShortLine() {
		this.log.record("a\nb" + "x".repeat(500), Act.SIGN_IN_REFUSED, "10.0.0.1");
		assertThat(this.log.of("10.0.0.1", 1).getFirst().name()).startsWith("a bx").hasSize(100);
	}

}
