package org.inquirytriage.tuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.inquirytriage.text.Segment;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.LanguageModel;
import org.inquirytriage.triage.LanguageModel.Reliability;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.TriagePolicy;
import org.inquirytriage.triage.training.ClassifierTrainer;
import org.inquirytriage.triage.training.InTwo;
import org.inquirytriage.triage.training.ModelManifest;
import org.inquirytriage.triage.training.TrainedClassifier;
import org.inquirytriage.triage.training.TrainingData;
import org.inquirytriage.triage.training.TrainingExample;
import org.inquirytriage.triage.training.TrainingWatch;

/** Trains the models of every language that the corpus holds enough of. */
public final class ModelTraining {

	private static final List<String> LANGUAGES = List.of("en", "es");

	private static final int FEWEST_MESSAGES = 200;

	private static final List<String> DATA_BESIDE_MODELS = List.of("lexicon", "topics.yaml");

	private final Corpus corpus;

	private final TextCleaner cleaner;

	private final ClassifierTrainer trainer;

	private final TriageFolders assembly;

	private final Bounds bounds;

	private final Clock clock;

	/**
	 * Assembles training.
	 * @param assembly puts triage together from the classifiers that were learnt
	 */
	public ModelTraining(Corpus corpus, TextCleaner cleaner, ClassifierTrainer trainer, TriageFolders assembly,
			Bounds bounds, Clock clock) {
		this.corpus = corpus;
		this.cleaner = cleaner;
		this.trainer = trainer;
		this.assembly = assembly;
		this.bounds = bounds;
		this.clock = clock;
	}

	/**
	 * What a training run made.
	 *
	 * @param messages trained from, by language
	 */
	public record Outcome(Map<String, Integer> messages) {
	}

	/** Is told how a training gets on, and may stop it. */
	@FunctionalInterface
	public interface Watch {

		/**
		 * A step begins.
		 * @param step the word for it, such as {@code learn}
		 * @param language ISO 639-1
		 */
		void begins(String step, String language);

		/** Whether to stop. */
		default boolean stopped() {
			return false;
		}

		/**
		 * Hears how much of the step is done.
		 * @param hundredths from 0 to 100
		 */
		default void did(int hundredths) {
		}

	}

	/** Passes on what a trainer tells. */
	private record Step(Watch watch) implements TrainingWatch {

		@Override
		public boolean stopped() {
			return this.watch.stopped();
		}

		@Override
		public void did(int hundredths) {
			this.watch.did(hundredths);
		}

	}

	/**
	 * Trains from a corpus, chooses the limits on its part for calibration, and writes a
	 * whole folder of models.
	 * @param corpusFolder with JSON Lines files, and {@code splits.json} where only some
	 * authors are for training
	 * @param out the folder that gets {@code en} and {@code es}, and the lexicons where
	 * it has none
	 * @param data the folder whose lexicons are taken where {@code out} has none
	 * @throws CorpusException naming file, line and field of what is wrong
	 */
	public Outcome train(Path corpusFolder, Path out, Path data) {
		return train(corpusFolder, out, data, (step, language) -> {
		});
	}

	/**
	 * The same, telling how it gets on; stopped, it ends with a CancellationException.
	 */
	public Outcome train(Path corpusFolder, Path out, Path data, Watch watch) {
		List<LabelledInquiry> corpus = this.corpus.read(corpusFolder);
		String hash = this.corpus.hash(corpusFolder);
		DATA_BESIDE_MODELS.forEach((name) -> copyMissing(data.resolve(name), out.resolve(name)));
		List<LabelledInquiry> learnt = of(Split.TRAIN, corpus, corpusFolder);
		List<LabelledInquiry> calibrated = of(Split.CALIBRATE, corpus, corpusFolder);
		Map<String, Integer> messages = new TreeMap<>();
		for (String language : LANGUAGES) {
			List<TrainingExample> examples = examples(in(language, learnt));
			if (examples.size() >= FEWEST_MESSAGES) {
				watch.begins("learn", language);
				TrainedClassifier classifier = this.trainer.train(language, out,
						new TrainingData(examples, asides(language, out)), new Step(watch));
				watch.begins("limits", language);
				Calibration.Chosen chosen = limits(language, classifier, out, in(language, calibrated));
				classifier.write(out.resolve(language),
						new ModelManifest(language, LocalDate.now(this.clock).toString(), hash, Map.of(),
								chosen.policy(), chosen.calibration(), chosen.reliability()));
				messages.put(language, examples.size());
			}
		}
		if (messages.isEmpty()) {
			throw new CorpusException("The corpus holds " + learnt.size() + " messages to train from; a language "
					+ "needs at least " + FEWEST_MESSAGES, null);
		}
		return new Outcome(messages);
	}

	// What is reviewed beside the lexicons; a language may have none.
	private List<List<Segment>> asides(String language, Path models) {
		Path file = models.resolve("lexicon").resolve("asides-" + language + ".txt");
		if (!Files.exists(file)) {
			return List.of();
		}
		try {
			return Files.readAllLines(file)
				.stream()
				.map((line) -> this.cleaner.clean("", line).asked())
				.filter((aside) -> !aside.isEmpty())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The asides of " + language + " cannot be read", ex);
		}
	}

	private List<LabelledInquiry> of(Split split, List<LabelledInquiry> corpus, Path folder) {
		return corpus.stream().filter((inquiry) -> this.corpus.splitOf(folder, inquiry.author()) == split).toList();
	}

	private static List<LabelledInquiry> in(String language, List<LabelledInquiry> inquiries) {
		return inquiries.stream().filter((inquiry) -> inquiry.language().equals(language)).toList();
	}

	private Calibration.Chosen limits(String language, TrainedClassifier classifier, Path models,
			List<LabelledInquiry> inquiries) {
		TriagePolicy start = TriagePolicy.cautious();
		if (inquiries.isEmpty()) {
			return new Calibration.Chosen(start, ModelManifest.Calibration.NONE, Reliability.UNKNOWN);
		}
		Triage triage = this.assembly.assemble(models, List.of(new LanguageModel(language, classifier, start)));
		List<List<Calibration.Case>> cases = InTwo.halves(inquiries,
				(half) -> half.stream()
					.map((inquiry) -> new Calibration.Case(inquiry,
							triage.examine(this.cleaner.clean(inquiry.subject(), inquiry.text()), List.of(), false)))
					.toList());
		return new Calibration(this.bounds, cases.stream().flatMap(List::stream).toList())
			.choose(classifier.readsMeaning());
	}

	private static void copyMissing(Path from, Path to) {
		if (Files.exists(to)) {
			return;
		}
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path copy = to.resolve(from.relativize(file).toString());
				Files.createDirectories(Files.isDirectory(file) ? copy : copy.toAbsolutePath().getParent());
				if (Files.isRegularFile(file)) {
					Files.copy(file, copy);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The lexicons could not be copied to " + to, ex);
		}
	}

	private List<TrainingExample> examples(List<LabelledInquiry> inquiries) {
		return inquiries.stream().map(this::example).filter((example) -> !example.asked().isEmpty()).toList();
	}

	private TrainingExample example(LabelledInquiry inquiry) {
		return new TrainingExample(inquiry.label().intent(), inquiry.label() == LabelledInquiry.Label.EMERGENCY,
				inquiry.mixed(), inquiry.topics(), this.cleaner.clean(inquiry.subject(), inquiry.text()).asked());
	}

}
