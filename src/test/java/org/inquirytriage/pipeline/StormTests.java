package org.inquirytriage.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.inquirytriage.outbox.SendingState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A storm of mail from as many writers as messages; {@code -Pstorm} is the long form. */
class StormTests {

	private static final int MESSAGES = Integer.getInteger("storm.messages", 200);

	private static final int MOST_AN_HOUR = Math.min(120, MESSAGES / 4);

	private static final int AT_A_TIME = 50;

	private static final long MOST_GROWTH = 64L * 1024 * 1024;

	private static final String[] TEXTS = { "Where can visitors park?", "Can I take ibuprofen with my warfarin?",
			"Is there a support group for families?", "Do you take Medicare?", "What are the visiting hours?",
			"My wife has crushing chest pain and cannot breathe." };

	@TempDir
	private Path folder;

	private JdbcDataSource database() {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:file:" + this.folder.resolve("storm").toAbsolutePath()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;CACHE_SIZE=8192;WRITE_DELAY=0");
		Flyway.configure().dataSource(source).load().migrate();
		return source;
	}

	private static long heap() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private static Map<String, Integer> counts(JdbcClient jdbc, String sql) {
		Map<String, Integer> counts = new TreeMap<>();
		jdbc.sql(sql).query((row) -> {
			counts.put(row.getString(1), row.getInt(2));
		});
		return counts;
	}

	@Test
	@Tag("RATE-06")
	void storesTriagesAndAnswersAStormWithinItsCaps() {
		JdbcDataSource source = database();
		TestReplica replica = new TestReplica(source, MOST_AN_HOUR);
		JdbcClient jdbc = JdbcClient.create(source);
		long before = 0;
		long began = System.nanoTime();
		for (int number = 0; number < MESSAGES; number++) {
			String text = TEXTS[number % TEXTS.length];
			replica.receive(TestReplica.question("writer" + number + "@writers.example", "Hello", text));
			if (number % AT_A_TIME == AT_A_TIME - 1) {
				while (replica.decide() > 0) {
					replica.send();
				}
				replica.send();
			}
			if (number == MESSAGES / 5) {
				before = heap();
			}
		}
		Duration took = Duration.ofNanos(System.nanoTime() - began);
		long growth = heap() - before;
		Map<String, Integer> ends = counts(jdbc,
				"select case when decided is null then 'undecided' else disposition end, count(*) from inquiry group by 1");
		Map<String, Integer> mail = counts(jdbc,
				"select action || ' ' || state, count(*) from outbox_entry group by action, state");
		System.out.printf(Locale.ROOT, "A storm of %d messages in %d s: %s; %s; heap grew by %d kB%n", MESSAGES,
				took.toSeconds(), ends, mail, growth / 1024);
		assertThat(ends.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MESSAGES);
		assertThat(ends).doesNotContainKey("undecided");
		assertThat(mail.getOrDefault("ANSWER SENT", 0) + mail.getOrDefault("REDIRECT_NOTICE SENT", 0)).isBetween(1,
				MOST_AN_HOUR);
		assertThat(mail.get("ALERT SENT")).isGreaterThanOrEqualTo(MESSAGES / TEXTS.length);
		assertThat(replica.outbox().state().current().mode()).isEqualTo(SendingState.Mode.RECEIVE_ONLY);
		assertThat(growth).isLessThan(MOST_GROWTH);
	}

}
