package org.inquirytriage.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.OutboxState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the service at any step, starts it again, and looks at what became of the mail.
 * {@code -Pcrash} is the long form.
 */
class CrashTests {

	private static final int KILLS = Integer.getInteger("crash.kills", 4);

	private static final int MOST_LIVES = KILLS * 3;

	private static final int LETTERS_A_LIFE = 4;

	// Mail that waits for longer than a day may no longer leave, and a service is not
	// killed without end.
	private static final int KILLS_IN_A_ROW = 10;

	@TempDir
	private Path folder;

	private int run(int life, int letters, KillPoint.Kind kind, int after) throws Exception {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		Process process = new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp",
				System.getProperty("java.class.path"), CrashingReplica.class.getName(), this.folder.toString(),
				Integer.toString(life), Integer.toString(letters), kind.name(), Integer.toString(after))
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("life" + life + ".log").toFile())
			.start();
		return process.waitFor();
	}

	@Test
	void losesNothingAndAnswersNothingTwiceHoweverOftenItIsKilled() throws Exception {
		Random random = new Random(Long.getLong("crash.seed", 11));
		KillPoint.Kind[] kinds = { KillPoint.Kind.BEFORE_COMMIT, KillPoint.Kind.AFTER_COMMIT,
				KillPoint.Kind.BEFORE_SEND, KillPoint.Kind.AFTER_SEND, KillPoint.Kind.AFTER_FILING };
		Map<KillPoint.Kind, Integer> killed = new EnumMap<>(KillPoint.Kind.class);
		int kills = 0;
		int life = 0;
		for (; kills < KILLS && life < MOST_LIVES; life++) {
			KillPoint.Kind kind = (life % (KILLS_IN_A_ROW + 1) == KILLS_IN_A_ROW) ? KillPoint.Kind.NEVER
					: kinds[life % kinds.length];
			int after = switch (kind) {
				case BEFORE_COMMIT, AFTER_COMMIT -> random.nextInt(25);
				case BEFORE_SEND, AFTER_SEND -> random.nextInt(5);
				case AFTER_FILING, NEVER -> 0;
			};
			int end = run(life, (life + 1) * LETTERS_A_LIFE, kind, after);
			assertThat(end).as("life " + life).isIn(0, KillPoint.KILLED);
			if (end == KillPoint.KILLED) {
				killed.merge(kind, 1, Integer::sum);
				kills++;
			}
		}
		int letters = life * LETTERS_A_LIFE;
		assertThat(run(life, letters, KillPoint.Kind.NEVER, 0)).isZero();
		assertThat(run(life + 1, letters, KillPoint.Kind.NEVER, 0)).isZero();
		assertThat(kills).isEqualTo(KILLS);
		System.out.println("Killed " + killed + " over " + letters + " letters: " + outcome(letters));
	}

	private String outcome(int letters) throws IOException {
		JdbcClient jdbc = JdbcClient.create(CrashingReplica.database(this.folder));
		assertThat(jdbc.sql("select count(*) from inquiry").query(Integer.class).single()).isEqualTo(letters);
		assertThat(jdbc.sql("select count(*) from inquiry where decided is null").query(Integer.class).single())
			.isZero();
		assertThat(new HashSet<>(Files.readAllLines(this.folder.resolve("filed")))).hasSize(letters);
		Map<String, Long> delivered = Files.readAllLines(this.folder.resolve("delivered"))
			.stream()
			.collect(Collectors.groupingBy((id) -> id, Collectors.counting()));
		List<Row> rows = jdbc.sql("select message_id, action, state from outbox_entry")
			.query((row, number) -> new Row(row.getString("message_id"), Action.valueOf(row.getString("action")),
					OutboxState.valueOf(row.getString("state"))))
			.list();
		assertThat(delivered.keySet()).isSubsetOf(rows.stream().map(Row::messageId).toList());
		assertThat(rows).allSatisfy((row) -> {
			long copies = delivered.getOrDefault(row.messageId(), 0L);
			switch (row.action().promise()) {
				case AT_MOST_ONCE -> {
					assertThat(copies).isLessThanOrEqualTo(1);
					assertThat(row.state()).isIn(OutboxState.SENT, OutboxState.UNKNOWN);
				}
				case AT_LEAST_ONCE -> {
					assertThat(copies).isGreaterThanOrEqualTo(1);
					assertThat(row.state()).isEqualTo(OutboxState.SENT);
				}
			}
			if (row.state() == OutboxState.SENT) {
				assertThat(copies).isGreaterThanOrEqualTo(1);
			}
		});
		long twice = delivered.values().stream().filter((copies) -> copies > 1).count();
		long unknown = rows.stream().filter((row) -> row.state() == OutboxState.UNKNOWN).count();
		return rows.size() + " messages stored, " + delivered.size() + " delivered, " + twice
				+ " forwards or alerts delivered more than once, " + unknown + " answers left to staff in doubt";
	}

	private record Row(String messageId, Action action, OutboxState state) {
	}

}
