package org.inquirytriage.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.OutboxState;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A mailbox, a mail server and a database that outlive the service again and again. */
final class CrashingWorld {

	private static final KillPoint.Kind[] KINDS = { KillPoint.Kind.BEFORE_COMMIT, KillPoint.Kind.AFTER_COMMIT,
			KillPoint.Kind.BEFORE_SEND, KillPoint.Kind.AFTER_SEND, KillPoint.Kind.AFTER_FILING };

	private static final int LETTERS_A_LIFE = 4;

	// Mail that waits for longer than a day may no longer leave, and a service is not
	// killed without end.
	private static final int KILLS_IN_A_ROW = 10;

	private static final int TOLD_EVERY = 50;

	private final Path folder;

	private final CrashingProcess process;

	private final Random random;

	CrashingWorld(Path folder, CrashingProcess process, long seed) {
		this.folder = folder;
		this.process = process;
		this.random = new Random(seed);
	}

	/**
	 * Kills the service so often, lets it end twice, and looks at what became of it all.
	 * @param until from when on it kills no more
	 */
	Outcome run(int kills, Instant until) throws IOException, InterruptedException {
		Map<KillPoint.Kind, Integer> killed = new EnumMap<>(KillPoint.Kind.class);
		int done = 0;
		int life = 0;
		for (; done < kills && life < kills * 3 && Instant.now().isBefore(until); life++) {
			KillPoint.Kind kind = (life % (KILLS_IN_A_ROW + 1) == KILLS_IN_A_ROW) ? KillPoint.Kind.NEVER
					: KINDS[life % KINDS.length];
			int end = live(life, (life + 1) * LETTERS_A_LIFE, kind);
			if (end == KillPoint.KILLED) {
				killed.merge(kind, 1, Integer::sum);
				done++;
				tell(done, kills);
			}
		}
		int letters = life * LETTERS_A_LIFE;
		live(life, letters, KillPoint.Kind.NEVER);
		live(life + 1, letters, KillPoint.Kind.NEVER);
		return outcome(killed, letters);
	}

	private void tell(int done, int kills) {
		if (done % TOLD_EVERY == 0) {
			System.out.println(this.folder.getFileName() + ": " + done + " of " + kills + " kills");
		}
	}

	private int live(int life, int letters, KillPoint.Kind kind) throws IOException, InterruptedException {
		int after = switch (kind) {
			case BEFORE_COMMIT, AFTER_COMMIT -> this.random.nextInt(25);
			case BEFORE_SEND, AFTER_SEND -> this.random.nextInt(5);
			case AFTER_FILING, NEVER -> 0;
		};
		int end = this.process.run(this.folder, life, letters, kind, after);
		Path log = this.folder.resolve("life" + life + ".log");
		assertThat(end).as(() -> "life " + life + ": " + read(log))
			.isIn(0, (kind == KillPoint.Kind.NEVER) ? 0 : KillPoint.KILLED);
		Files.delete(log);
		return end;
	}

	private static String read(Path log) {
		try {
			return Files.readString(log);
		}
		catch (IOException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private Outcome outcome(Map<KillPoint.Kind, Integer> killed, int letters) throws IOException {
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
		assertThat(rows).extracting(Row::action)
			.contains(Action.ANSWER, Action.REDIRECT_NOTICE, Action.FORWARD, Action.EMERGENCY_NOTICE, Action.ALERT);
		assertThat(delivered.keySet()).isSubsetOf(rows.stream().map(Row::messageId).toList());
		assertThat(rows).allSatisfy((row) -> row.check(delivered.getOrDefault(row.messageId(), 0L)));
		int twice = (int) delivered.values().stream().filter((copies) -> copies > 1).count();
		int unknown = (int) rows.stream().filter((row) -> row.state() == OutboxState.UNKNOWN).count();
		return new Outcome(killed, letters, rows.size(), delivered.size(), twice, unknown);
	}

	/** A message of ours, as it is stored. */
	private record Row(String messageId, Action action, OutboxState state) {

		void check(long copies) {
			switch (this.action.promise()) {
				case AT_MOST_ONCE -> {
					assertThat(copies).isLessThanOrEqualTo(1);
					assertThat(this.state).isIn(OutboxState.SENT, OutboxState.UNKNOWN);
				}
				case AT_LEAST_ONCE -> {
					assertThat(copies).isGreaterThanOrEqualTo(1);
					assertThat(this.state).isEqualTo(OutboxState.SENT);
				}
			}
			if (this.state == OutboxState.SENT) {
				assertThat(copies).isGreaterThanOrEqualTo(1);
			}
		}

	}

	/**
	 * What became of the mail of worlds.
	 *
	 * @param killed how often the service was killed at each kind of step
	 * @param letters how many messages came in
	 * @param stored how many messages of ours were stored
	 * @param delivered how many of them reached the mail server
	 * @param twice how many forwards or alerts reached it more than once
	 * @param unknown how many answers were left to staff in doubt
	 */
	record Outcome(Map<KillPoint.Kind, Integer> killed, int letters, int stored, int delivered, int twice,
			int unknown) {

		static final Outcome NONE = new Outcome(Map.of(), 0, 0, 0, 0, 0);

		int kills() {
			return this.killed.values().stream().mapToInt(Integer::intValue).sum();
		}

		Outcome plus(Outcome other) {
			Map<KillPoint.Kind, Integer> sum = new EnumMap<>(KillPoint.Kind.class);
			sum.putAll(this.killed);
			other.killed.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
			return new Outcome(sum, this.letters + other.letters, this.stored + other.stored,
					this.delivered + other.delivered, this.twice + other.twice, this.unknown + other.unknown);
		}

		@Override
		public String toString() {
			return "Killed " + kills() + " times " + this.killed + " over " + this.letters + " letters: " + this.stored
					+ " messages stored, " + this.delivered + " delivered, " + this.twice
					+ " forwards or alerts delivered more than once, " + this.unknown
					+ " answers left to staff in doubt";
		}

	}

}
