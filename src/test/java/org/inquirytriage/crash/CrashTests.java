package org.inquirytriage.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.inquirytriage.crash.CrashingWorld.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the service at any step, starts it again, and looks at what became of the mail.
 * {@code -Pcrash} is the long form, in several worlds at a time; where time runs out
 * before it is through, it looks at what became of the mail until then.
 */
class CrashTests {

	private static final int KILLS = Integer.getInteger("crash.kills", 5);

	private static final int WORLDS = Integer.getInteger("crash.worlds", 1);

	private static final long MINUTES = Long.getLong("crash.minutes", 60);

	private static final long SEED = Long.getLong("crash.seed", 11);

	@TempDir
	private Path folder;

	@Test
	void losesNothingAndAnswersNothingTwiceHoweverOftenItIsKilled() throws Exception {
		CrashingProcess process = CrashingProcess.in(this.folder);
		process.rehearse(this.folder);
		Instant end = Instant.now().plus(Duration.ofMinutes(MINUTES));
		List<Future<Outcome>> worlds = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(WORLDS)) {
			for (int number = 0; number < WORLDS; number++) {
				Path place = Files.createDirectory(this.folder.resolve("world" + number));
				int kills = (KILLS + number) / WORLDS;
				CrashingWorld world = new CrashingWorld(place, process, SEED + number);
				worlds.add(threads.submit(() -> world.run(kills, end)));
			}
		}
		Outcome all = Outcome.NONE;
		for (Future<Outcome> world : worlds) {
			all = all.plus(world.get());
		}
		System.out.println(KILLS + " kills were asked for. " + all);
		assertThat(all.kills()).isEqualTo(KILLS);
	}

}
