package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.training.ClassifierTrainer;
import org.inquirytriage.triage.Intent;
import org.inquirytriage.triage.training.TrainedClassifier;
import org.inquirytriage.triage.training.TrainingExample;
import org.inquirytriage.triage.UnreadableDataException;

/**
 * Trains the two models of a classifier. A clinical message holds at least one clinical
 * segment, not only such: which ones is learnt in rounds, each keeping the segments that
 * the last round believed in.
 */
public final class OpenNlpTrainer implements ClassifierTrainer {

	private static final int FEWEST_PER_INTENT = 20;

	private static final int FEWEST_TOPICS = 2;

	private static final int ROUNDS = 2;

	private static final double BELIEVED = 0.8;

	private static final int FEWEST_USES_OF_WORD = 2;

	private static final LinearModel.Settings INTENT_SETTINGS = new LinearModel.Settings(2, 0.3, 100);

	private static final LinearModel.Settings TOPIC_SETTINGS = new LinearModel.Settings(2, 0.3, 100);

	@Override
	public TrainedClassifier train(List<TrainingExample> examples) {
		check(examples);
		try {
			LinearModel intents = LinearModel.train(firstRound(examples), INTENT_SETTINGS);
			for (int round = 0; round < ROUNDS; round++) {
				intents = LinearModel.train(believed(examples, intents), INTENT_SETTINGS);
			}
			LinearModel topics = LinearModel.train(topicExamples(examples), TOPIC_SETTINGS);
			return new OpenNlpModels(intents, topics, vocabulary(examples));
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

	private static List<LinearModel.Example> firstRound(List<TrainingExample> examples) {
		List<LinearModel.Example> labelled = new ArrayList<>();
		for (TrainingExample example : examples) {
			add(labelled, outcome(example), whole(example));
			if (!example.mixed()) {
				segments(example).forEach((segment) -> add(labelled, outcome(example), segment));
			}
		}
		return labelled;
	}

	private static List<LinearModel.Example> believed(List<TrainingExample> examples, LinearModel last) {
		List<LinearModel.Example> labelled = new ArrayList<>();
		for (TrainingExample example : examples) {
			add(labelled, outcome(example), whole(example));
			List<String> segments = segments(example);
			if (example.intent() != Intent.GENERAL) {
				segments = believed(segments, outcome(example), last);
			}
			segments.forEach((segment) -> add(labelled, outcome(example), segment));
		}
		return labelled;
	}

	private static List<String> believed(List<String> segments, String outcome, LinearModel last) {
		List<String> kept = new ArrayList<>();
		String best = "";
		double strongest = -1.0;
		for (String segment : segments) {
			double belief = last.eval(Features.of(segment)).getOrDefault(outcome, 0.0);
			if (belief > strongest) {
				strongest = belief;
				best = segment;
			}
			if (belief > BELIEVED) {
				kept.add(segment);
			}
		}
		if (kept.isEmpty() && strongest >= 0.0) {
			kept.add(best);
		}
		return kept;
	}

	private static List<LinearModel.Example> topicExamples(List<TrainingExample> examples) {
		List<LinearModel.Example> labelled = new ArrayList<>();
		for (TrainingExample example : examples) {
			if (example.intent() == Intent.GENERAL && example.topics().size() == 1) {
				String topic = example.topics().getFirst().slug();
				add(labelled, topic, whole(example));
				segments(example).stream()
					.filter((segment) -> segment.contains("?"))
					.forEach((segment) -> add(labelled, topic, segment));
			}
		}
		return labelled;
	}

	private static Set<String> vocabulary(List<TrainingExample> examples) {
		Map<String, Integer> uses = new HashMap<>();
		for (TrainingExample example : examples) {
			if (example.intent() != Intent.OTHER) {
				new HashSet<>(Features.words(whole(example))).forEach((word) -> uses.merge(word, 1, Integer::sum));
			}
		}
		return uses.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() >= FEWEST_USES_OF_WORD)
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static void add(List<LinearModel.Example> labelled, String outcome, String text) {
		labelled.add(new LinearModel.Example(outcome, Features.of(text)));
	}

	private static String outcome(TrainingExample example) {
		return example.emergency() ? OpenNlpModels.EMERGENCY : example.intent().name().toLowerCase(Locale.ROOT);
	}

	private static String whole(TrainingExample example) {
		return example.asked().stream().map(Segment::text).collect(Collectors.joining("\n"));
	}

	private static List<String> segments(TrainingExample example) {
		return (example.asked().size() > 1) ? example.asked().stream().map(Segment::text).toList() : List.of();
	}

}
