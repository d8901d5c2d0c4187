package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Intent;
import org.inquirytriage.triage.encoder.SentenceEncoder;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.training.TrainingExample;
import org.jspecify.annotations.Nullable;

/**
 * One training of a classifier. A clinical message holds at least one clinical segment,
 * not only such: which ones is learnt in rounds, each keeping the segments that the last
 * round believed in.
 */
final class TrainingRun {

	private static final int ROUNDS = 2;

	private static final double BELIEVED = 0.8;

	private static final int FEWEST_USES_OF_WORD = 2;

	// Enough to tell which segments to keep.
	private static final MaximumEntropy.Settings ROUND_SETTINGS = new MaximumEntropy.Settings(2, 0.3, 40);

	private static final MaximumEntropy.Settings SETTINGS = new MaximumEntropy.Settings(2, 0.3, 100);

	private final Features features;

	private final List<TrainingExample> examples;

	private final BooleanSupplier stopped;

	private final Map<String, String[]> extracted = new HashMap<>();

	private final Map<String, String> shared = new HashMap<>();

	private final @Nullable SentenceEncoder encoder;

	/**
	 * Prepares a run.
	 * @param encoder null for a language without one
	 * @param stopped whether nobody wants it any longer
	 */
	TrainingRun(Lexicon lexicon, List<TrainingExample> examples, @Nullable SentenceEncoder encoder,
			BooleanSupplier stopped) {
		this.features = new Features(lexicon);
		this.examples = examples;
		this.encoder = encoder;
		this.stopped = stopped;
	}

	/** A text and what it shows. */
	private record Labelled(String outcome, String text) {
	}

	OpenNlpModels models() throws IOException {
		LinearModel rough = intents(firstRound(), ROUND_SETTINGS);
		for (int round = 1; round < ROUNDS; round++) {
			rough = intents(believed(rough, TrainingRun::stretches), ROUND_SETTINGS);
		}
		LinearModel intents = intents(believed(rough, TrainingRun::stretches), SETTINGS);
		LinearModel topics = LinearModel.train(featured(topicExamples()), SETTINGS, LinearModel.CUES_OF_TOPICS);
		return new OpenNlpModels(this.features, intents, topics, vocabulary(), meaning(rough));
	}

	private LinearModel intents(List<Labelled> labelled, MaximumEntropy.Settings settings) throws IOException {
		return LinearModel.train(featured(labelled), settings, LinearModel.CUES_OF_INTENTS);
	}

	private @Nullable Meaning meaning(LinearModel rough) throws IOException {
		if (this.encoder == null) {
			return null;
		}
		Map<String, float[]> encoded = new HashMap<>();
		Function<Labelled, MeaningModel.Example> example = (labelled) -> {
			goOn();
			return new MeaningModel.Example(labelled.outcome(),
					encoded.computeIfAbsent(labelled.text(), this.encoder::encode));
		};
		return new Meaning(this.encoder,
				MeaningModel.train(believed(rough, TrainingRun::segments).stream().map(example).toList()),
				MeaningModel.train(topicExamples().stream().map(example).toList()));
	}

	private List<Labelled> firstRound() {
		List<Labelled> labelled = new ArrayList<>();
		for (TrainingExample example : this.examples) {
			labelled.add(new Labelled(outcome(example), whole(example)));
			if (!example.mixed()) {
				stretches(example).forEach((stretch) -> labelled.add(new Labelled(outcome(example), stretch)));
			}
		}
		return labelled;
	}

	private List<Labelled> believed(LinearModel last, Function<TrainingExample, List<String>> cut) {
		List<Labelled> labelled = new ArrayList<>();
		for (TrainingExample example : this.examples) {
			labelled.add(new Labelled(outcome(example), whole(example)));
			List<String> stretches = cut.apply(example);
			if (example.intent() != Intent.GENERAL) {
				stretches = believed(stretches, outcome(example), last);
			}
			stretches.forEach((stretch) -> labelled.add(new Labelled(outcome(example), stretch)));
		}
		return labelled;
	}

	private List<String> believed(List<String> segments, String outcome, LinearModel last) {
		List<String> kept = new ArrayList<>();
		String best = "";
		double strongest = -1.0;
		for (String segment : segments) {
			double belief = last.eval(featuresOf(segment)).getOrDefault(outcome, 0.0);
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

	private List<Labelled> topicExamples() {
		List<Labelled> labelled = new ArrayList<>();
		for (TrainingExample example : this.examples) {
			if (example.intent() == Intent.GENERAL) {
				example.topics().forEach((topic) -> labelled.add(new Labelled(topic.slug(), whole(example))));
				if (example.topics().size() == 1) {
					questions(example).forEach(
							(question) -> labelled.add(new Labelled(example.topics().getFirst().slug(), question)));
				}
			}
		}
		return labelled;
	}

	private Set<String> vocabulary() {
		Map<String, Integer> uses = new HashMap<>();
		for (TrainingExample example : this.examples) {
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

	private void goOn() {
		if (this.stopped.getAsBoolean()) {
			throw new CancellationException("The training was stopped");
		}
	}

	private List<LinearModel.Example> featured(List<Labelled> labelled) {
		return labelled.stream()
			.map((text) -> new LinearModel.Example(text.outcome(), featuresOf(text.text())))
			.toList();
	}

	// Every round looks at the same texts, and most features stand in many.
	private String[] featuresOf(String text) {
		goOn();
		return this.extracted.computeIfAbsent(text,
				(key) -> Arrays.stream(this.features.of(key))
					.map((feature) -> this.shared.computeIfAbsent(feature, (same) -> same))
					.toArray(String[]::new));
	}

	private static String outcome(TrainingExample example) {
		return example.emergency() ? OpenNlpModels.EMERGENCY : example.intent().name().toLowerCase(Locale.ROOT);
	}

	private static String whole(TrainingExample example) {
		return example.asked().stream().map(Segment::text).collect(Collectors.joining("\n"));
	}

	private static List<String> questions(TrainingExample example) {
		return segments(example).stream().filter((segment) -> segment.contains("?")).toList();
	}

	// A classifier learns from the very stretches that it will be asked about.
	private static List<String> stretches(TrainingExample example) {
		List<String> stretches = new ArrayList<>(segments(example));
		if (example.intent() != Intent.OTHER) {
			example.asked().forEach((segment) -> stretches.addAll(Windows.of(segment.text())));
			if (example.asked().size() > 2) {
				stretches.addAll(Windows.pairs(example.asked()));
			}
		}
		return stretches;
	}

	private static List<String> segments(TrainingExample example) {
		return (example.asked().size() > 1) ? example.asked().stream().map(Segment::text).toList() : List.of();
	}

}
