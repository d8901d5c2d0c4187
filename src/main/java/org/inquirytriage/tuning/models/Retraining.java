package org.inquirytriage.tuning.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.tuning.CorpusException;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.ModelTraining;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.models.ModelVersion.Made;
import org.inquirytriage.tuning.models.ModelVersion.Start;
import org.inquirytriage.tuning.models.ModelVersion.Status;
import org.inquirytriage.tuning.models.TrainingSet.Flaw;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains models beside the ones in force, one training at a time, on a thread of low
 * priority: mail goes first.
 */
public final class Retraining implements AutoCloseable {

	/** A training that shows no life for so long has ended with its service. */
	public static final Duration ALIVE = Duration.ofMinutes(2);

	private static final String FOLDER = "training-";

	private static final long MEGABYTE = 1024L * 1024;

	private static final Logger LOG = LoggerFactory.getLogger(Retraining.class);

	private final TrainingSet set;

	private final Workshop workshop;

	private final ModelVersions versions;

	private final AdminChanges changes;

	private final Settings settings;

	private final AtomicBoolean running = new AtomicBoolean();

	private final ScheduledExecutorService heart = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("training-heart").factory());

	/**
	 * Trains from a set.
	 * @param set that is learnt from
	 * @param workshop that makes models
	 * @param versions where each training is kept
	 * @param changes where each training is recorded
	 * @param settings of this service
	 */
	public Retraining(TrainingSet set, Workshop workshop, ModelVersions versions, AdminChanges changes,
			Settings settings) {
		this.set = set;
		this.workshop = workshop;
		this.versions = versions;
		this.changes = changes;
		this.settings = settings;
	}

	/** What became of a wish to train. */
	public sealed interface Outcome {

		/** It runs. */
		record Started(int number) implements Outcome {
		}

		/** Another one runs. */
		record Busy() implements Outcome {
		}

		/** Nothing can be learnt from the set. */
		record Refused(Flaw flaw) implements Outcome {
		}

	}

	/** How many messages of the program would be learnt from. */
	public int messages() {
		return this.set.chosen().size();
	}

	/** Why no training can begin, or nothing. */
	public Optional<Flaw> flaw() {
		return this.set.flaw().or(this::tooLittleMemory);
	}

	// A training that runs out of memory takes the service along.
	private Optional<Flaw> tooLittleMemory() {
		long there = Runtime.getRuntime().maxMemory() / MEGABYTE;
		return (there < this.settings.megabytes()) ? Optional.of(new Flaw("memory", (int) there)) : Optional.empty();
	}

	/** Begins a training, unless one runs already. */
	public Outcome start(String person) {
		Optional<Flaw> flaw = flaw();
		if (flaw.isPresent()) {
			return new Outcome.Refused(flaw.get());
		}
		if (!this.running.compareAndSet(false, true)) {
			return new Outcome.Busy();
		}
		try {
			List<LabelledInquiry> chosen = this.set.chosen();
			OptionalInt number = begun(person, chosen.size());
			if (number.isEmpty()) {
				this.running.set(false);
				return new Outcome.Busy();
			}
			Thread.ofPlatform()
				.daemon()
				.name("training")
				.priority(Thread.MIN_PRIORITY)
				.start(() -> run(number.getAsInt(), chosen));
			return new Outcome.Started(number.getAsInt());
		}
		catch (RuntimeException ex) {
			this.running.set(false);
			throw ex;
		}
	}

	private OptionalInt begun(String person, int examples) {
		Start start = new Start(person, this.settings.clock().instant(), this.versions.current(), examples);
		OptionalInt number = this.versions.begin(start, start.at().minus(ALIVE));
		number.ifPresent((begun) -> this.changes.append(new Entry(person, "model-trained", "models",
				"version " + begun + " from the corpus and " + examples + " messages", "", "")));
		return number;
	}

	/** Asks a training to stop; it does within a minute or so. */
	public void cancel(int number) {
		this.versions.cancel(number);
	}

	private void run(int number, List<LabelledInquiry> chosen) {
		Progress progress = new Progress();
		ScheduledFuture<?> beats = this.heart.scheduleWithFixedDelay(() -> beat(number, progress), 0,
				this.settings.beat().toMillis(), TimeUnit.MILLISECONDS);
		Path folder = this.settings.folder().resolve(FOLDER + number);
		try {
			Made made = make(folder, chosen, progress);
			beats.cancel(false);
			this.versions.end(number, made.comparison().passed() ? Status.PASSED : Status.REFUSED, made);
		}
		catch (CancellationException ex) {
			this.versions.end(number, Status.CANCELLED, "");
		}
		catch (UnreadableDataException | CorpusException ex) {
			this.versions.end(number, Status.FAILED, String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException | OutOfMemoryError ex) {
			LOG.warn("Training {} failed", number, ex);
			this.versions.end(number, Status.FAILED, ex.getClass().getSimpleName());
		}
		finally {
			beats.cancel(false);
			deleted(folder);
			this.running.set(false);
		}
	}

	private Made make(Path folder, List<LabelledInquiry> chosen, Progress progress) {
		swept();
		Path corpus = folder.resolve("corpus");
		Path out = folder.resolve("models");
		this.set.write(chosen, corpus);
		this.workshop.train(corpus, out, progress);
		progress.begins("compare", "");
		Triage before = this.workshop.inForce();
		Comparison comparison = this.workshop.compare(before, out, this.set.frozen(), chosen);
		return this.workshop.kept(out, comparison);
	}

	private void beat(int number, Progress progress) {
		try {
			progress.stopped = !this.versions.beat(number, progress.stage, progress.hundredths,
					this.settings.clock().instant());
		}
		catch (RuntimeException ex) {
			LOG.warn("Training {} could not note that it lives: {}", number, ex.getClass().getSimpleName());
		}
	}

	/** Deletes what trainings left behind that ended with their service. */
	private void swept() {
		Path data = this.settings.folder();
		if (!Files.isDirectory(data)) {
			return;
		}
		try (Stream<Path> left = Files.list(data)) {
			left.filter((path) -> path.getFileName().toString().startsWith(FOLDER)).forEach(Retraining::deleted);
		}
		catch (IOException ex) {
			LOG.warn("The data directory could not be read: {}", ex.getClass().getSimpleName());
		}
	}

	private static void deleted(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			LOG.warn("What a training left behind could not be deleted: {}", ex.getClass().getSimpleName());
		}
	}

	@Override
	public void close() {
		this.heart.shutdownNow();
	}

	/**
	 * What a training does. It is not interrupted: that would close the files of a
	 * database that lies in one.
	 */
	private static final class Progress implements ModelTraining.Watch {

		private volatile String stage = "read";

		private volatile int hundredths;

		private volatile boolean stopped;

		@Override
		public void begins(String step, String language) {
			if (this.stopped) {
				throw new CancellationException("The training was stopped");
			}
			this.hundredths = 0;
			this.stage = language.isEmpty() ? step : step + "-" + language;
		}

		@Override
		public boolean stopped() {
			return this.stopped;
		}

		@Override
		public void did(int hundredths) {
			this.hundredths = hundredths;
		}

	}

	/**
	 * How this service trains.
	 *
	 * @param folder that may be written to
	 * @param megabytes of memory that a training needs to leave the service some
	 * @param beat how often a training shows life and asks whether to stop
	 * @param clock the time
	 */
	public record Settings(Path folder, long megabytes, Duration beat, Clock clock) {
	}

}
