package org.inquirytriage.tuning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.training.ClassifierTrainer;
import org.inquirytriage.triage.training.ModelManifest;
import org.inquirytriage.triage.training.TrainedClassifier;
import org.inquirytriage.triage.training.TrainingExample;
import org.inquirytriage.triage.TriagePolicy;

/** Trains the models of every language that the corpus holds enough of. */
public final class ModelTraining {

	private static final List<String> LANGUAGES = List.of("en", "es");

	private static final int FEWEST_MESSAGES = 200;

	private final Corpus corpus;

	private final TextCleaner cleaner;

	private final ClassifierTrainer trainer;

	private final Clock clock;

	private final Path shippedModels;

	public ModelTraining(Corpus corpus, TextCleaner cleaner, ClassifierTrainer trainer, Clock clock,
			Path shippedModels) {
		this.corpus = corpus;
		this.cleaner = cleaner;
		this.trainer = trainer;
		this.clock = clock;
		this.shippedModels = shippedModels;
	}

	/**
	 * What a training run made.
	 *
	 * @param messages trained from, by language
	 */
	public record Outcome(Map<String, Integer> messages) {
	}

	/**
	 * Trains from a corpus and writes one folder a language.
	 * @param corpusFolder with JSON Lines files, and {@code splits.json} where only some
	 * authors are for training
	 * @param out the folder that gets {@code en} and {@code es}
	 * @throws CorpusException naming file, line and field of what is wrong
	 */
	public Outcome train(Path corpusFolder, Path out) {
		List<LabelledInquiry> inquiries = this.corpus.read(corpusFolder)
			.stream()
			.filter((inquiry) -> this.corpus.splitOf(corpusFolder, inquiry.author()) == Split.TRAIN)
			.toList();
		String hash = this.corpus.hash(corpusFolder);
		Map<String, Integer> messages = new java.util.TreeMap<>();
		for (String language : LANGUAGES) {
			List<TrainingExample> examples = examples(inquiries, language);
			if (examples.size() >= FEWEST_MESSAGES) {
				TrainedClassifier classifier = this.trainer.train(language, lexiconBeside(out), examples);
				classifier.write(out.resolve(language), manifest(language, hash));
				messages.put(language, examples.size());
			}
		}
		if (messages.isEmpty()) {
			throw new CorpusException("The corpus holds " + inquiries.size() + " messages to train from; a language "
					+ "needs at least " + FEWEST_MESSAGES, null);
		}
		return new Outcome(messages);
	}

	// What is written beside a lexicon will stand beside it when it is used.
	private Path lexiconBeside(Path out) {
		return Files.isDirectory(out.resolve("lexicon")) ? out : this.shippedModels;
	}

	private ModelManifest manifest(String language, String hash) {
		return new ModelManifest(language, LocalDate.now(this.clock).toString(), hash, Map.of(),
				TriagePolicy.cautious());
	}

	private List<TrainingExample> examples(List<LabelledInquiry> inquiries, String language) {
		return inquiries.stream()
			.filter((inquiry) -> inquiry.language().equals(language))
			.map(this::example)
			.filter((example) -> !example.asked().isEmpty())
			.toList();
	}

	private TrainingExample example(LabelledInquiry inquiry) {
		return new TrainingExample(inquiry.label().intent(), inquiry.label() == LabelledInquiry.Label.EMERGENCY,
				inquiry.mixed(), inquiry.topics(), this.cleaner.clean(inquiry.subject(), inquiry.text()).asked());
	}

}
