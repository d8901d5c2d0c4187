package org.inquirytriage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.inquirytriage.tuning.replay.Deciders;
import org.inquirytriage.tuning.replay.FolderCandidates;
import org.inquirytriage.tuning.replay.Replay;
import org.inquirytriage.tuning.replay.ReplayCsv;
import org.inquirytriage.tuning.replay.ReplayResult;
import org.inquirytriage.tuning.replay.StoredHistory;
import org.inquirytriage.tuning.replay.StoredMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what other models or templates would have done with stored messages. */
@Command(name = "replay", mixinStandardHelpOptions = true,
		description = "Decides stored messages as the service does and with other models or templates, and prints "
				+ "what would change, risk first. Nothing is stored or sent.")
class ReplayCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private CommandSpec spec;

	@Option(names = "--days", paramLabel = "N", defaultValue = "30",
			description = "messages received in so many days (30); only those of the database")
	private int days;

	@Option(names = "--models", paramLabel = "DIR", description = "models, lexicons and limits that might be used")
	private @Nullable Path models;

	@Option(names = "--templates", paramLabel = "DIR", description = "templates that might be used")
	private @Nullable Path templates;

	@Option(names = "--csv", paramLabel = "FILE", description = "write every change to this file as well")
	private @Nullable Path csv;

	@Parameters(paramLabel = "PATH", arity = "0..*",
			description = "message files, or folders searched for *.eml; without any, the service's database")
	private List<Path> paths = List.of();

	@Override
	public Integer call() {
		check();
		try (ConfigurableApplicationContext parts = parts()) {
			ReplayResult result = run(parts);
			PrintWriter out = this.spec.commandLine().getOut();
			ReplayTables.of(result).forEach((table) -> out.println(table.asText()));
			if (this.csv != null) {
				write(result, this.csv);
			}
		}
		return 0;
	}

	private void check() {
		if (this.models == null && this.templates == null) {
			throw new WrongArgumentException("Name what might be used: --models DIR, --templates DIR, or both");
		}
		for (Path folder : new Path[] { this.models, this.templates }) {
			if (folder != null && !Files.isDirectory(folder)) {
				throw new WrongArgumentException("There is no folder " + folder);
			}
		}
		if (this.days < 1) {
			throw new WrongArgumentException("--days must be 1 or more");
		}
	}

	private ConfigurableApplicationContext parts() {
		return this.paths.isEmpty() ? CommandLineProgram.partsAndStore() : CommandLineProgram.parts(Map.of());
	}

	private ReplayResult run(ConfigurableApplicationContext parts) {
		try {
			Deciders deciders = parts.getBean(Deciders.class);
			StoredMessages messages = messages(parts);
			return new Replay(Runtime.getRuntime().availableProcessors()).run(messages,
					deciders.with(parts.getBean(FolderCandidates.class).of(this.models, this.templates)),
					new Told(this.spec.commandLine().getErr(), messages.count()));
		}
		catch (DataAccessException | BeanCreationException ex) {
			if (!(NestedExceptionUtils.getMostSpecificCause(ex) instanceof SQLException)) {
				throw ex;
			}
			throw new IllegalStateException("The database of the service could not be read; with the database in "
					+ "a file, stop the service first or use its page Replay", ex);
		}
	}

	private StoredMessages messages(ConfigurableApplicationContext parts) {
		Clock clock = parts.getBean(Clock.class);
		if (!this.paths.isEmpty()) {
			return new MessageFiles(this.paths.stream().flatMap(MessageFiles::in).toList(), clock.instant());
		}
		return parts.getBean(StoredHistory.class).since(clock.instant().minus(Duration.ofDays(this.days)));
	}

	private static void write(ReplayResult result, Path file) {
		try (Writer writer = Files.newBufferedWriter(file)) {
			ReplayCsv.write(result.changes(), writer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + file + " could not be written", ex);
		}
	}

	/** Tells how far a replay got, each time another tenth is done. */
	private static final class Told implements Replay.Progress {

		private final PrintWriter err;

		private final long all;

		private long tenths;

		Told(PrintWriter err, long all) {
			this.err = err;
			this.all = all;
		}

		@Override
		public boolean goesOn(long seen) {
			long done = (this.all == 0) ? 0 : 10 * seen / this.all;
			if (done > this.tenths) {
				this.tenths = done;
				this.err.println(seen + " of " + this.all + " messages");
				this.err.flush();
			}
			return true;
		}

	}

}
