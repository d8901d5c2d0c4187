package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.inquirytriage.triage.Intent;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.encoder.SentenceEncoder;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.training.ClassifierTrainer;
import org.inquirytriage.triage.training.TrainedClassifier;
import org.inquirytriage.triage.training.TrainingData;
import org.inquirytriage.triage.training.TrainingExample;
import org.inquirytriage.triage.training.TrainingWatch;
import org.jspecify.annotations.Nullable;

/** Trains the two models of a classifier: intent, and topic. */
public final class OpenNlpTrainer implements ClassifierTrainer {

	private static final int FEWEST_PER_INTENT = 20;

	private static final int FEWEST_TOPICS = 2;

	@Override
	public TrainedClassifier train(String language, Path models, TrainingData data, TrainingWatch watch) {
		return train(TriageFiles.lexicon(models, language), data, Encoders.of(language), watch);
	}

	TrainedClassifier train(Lexicon lexicon, TrainingData data, @Nullable SentenceEncoder encoder,
			TrainingWatch watch) {
		check(data.examples());
		try {
			return new TrainingRun(lexicon, data, encoder, watch).models();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The training data could not be indexed", ex);
		}
	}

	private static void check(List<TrainingExample> examples) {
		Map<Intent, Long> counts = examples.stream()
			.collect(Collectors.groupingBy(TrainingExample::intent, Collectors.counting()));
		for (Intent intent : Intent.values()) {
			long count = counts.getOrDefault(intent, 0L);
			if (count < FEWEST_PER_INTENT) {
				throw new UnreadableDataException("The corpus has " + count + " messages with the label "
						+ intent.name() + "; training needs at least " + FEWEST_PER_INTENT, null);
			}
		}
		if (examples.stream().flatMap((example) -> example.topics().stream()).distinct().count() < FEWEST_TOPICS) {
			throw new UnreadableDataException("The corpus has fewer than two topics", null);
		}
	}

}
