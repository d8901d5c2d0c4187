package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Intent;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.encoder.SentenceEncoder;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.perceptron.Perceptron;
import org.inquirytriage.triage.perceptron.PerceptronTrainer;
import org.inquirytriage.triage.training.InTwo;
import org.inquirytriage.triage.training.TrainingData;
import org.inquirytriage.triage.training.TrainingExample;
import org.inquirytriage.triage.training.TrainingWatch;
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

	private static final int FEWEST_ASIDES = 100;

	// Those written for it are few beside what the corpus says in passing.
	private static final int WRITTEN_COUNT_AS = 5;

	// So many hundredths are done once the words are learnt, where meaning is too, and
	// once every text is encoded.
	private static final int WORDS = 40;

	private static final int ENCODED = 75;

	// Enough to tell which segments to keep.
	private static final MaximumEntropy.Settings ROUND_SETTINGS = new MaximumEntropy.Settings(2, 0.3, 40);

	private static final MaximumEntropy.Settings SETTINGS = new MaximumEntropy.Settings(2, 0.3, 100);

	private final Features features;

	private final Stretches stretches;

	private final List<TrainingExample> examples;

	private final List<List<Segment>> asides;

	private final TrainingWatch watch;

	private final Map<String, String[]> extracted = new HashMap<>();

	private final Map<String, String> shared = new HashMap<>();

	private final @Nullable SentenceEncoder encoder;

	/**
	 * Prepares a run.
	 * @param encoder null for a language without one
	 * @param watch hears how it gets on
	 */
	TrainingRun(Lexicon lexicon, TrainingData data, @Nullable SentenceEncoder encoder, TrainingWatch watch) {
		this.features = new Features(lexicon);
		this.stretches = new Stretches(this.features);
		this.examples = data.examples();
		this.asides = data.asides();
		this.encoder = encoder;
		this.watch = watch;
	}

	/** A text and what it shows. */
	private record Labelled(String outcome, String text) {
	}

	OpenNlpModels models() throws IOException {
		LinearModel rough = intents(firstRound(), ROUND_SETTINGS);
		for (int round = 1; round < ROUNDS; round++) {
			rough = intents(believed(rough, Stretches::all), ROUND_SETTINGS);
		}
		this.watch.did(WORDS / 4);
		LinearModel intents = intents(believed(rough, Stretches::all), SETTINGS);
		this.watch.did(WORDS / 2);
		List<Labelled> topicExamples = topicExamples();
		topicExamples.addAll(believedQuestions(topics(topicExamples, ROUND_SETTINGS)));
		return new OpenNlpModels(this.features, intents, topics(topicExamples, SETTINGS), vocabulary(),
				meaning(rough, topicExamples), asides(rough));
	}

	private LinearModel topics(List<Labelled> labelled, MaximumEntropy.Settings settings) throws IOException {
		return LinearModel.train(featured(labelled), settings, LinearModel.CUES_OF_TOPICS);
	}

	private LinearModel intents(List<Labelled> labelled, MaximumEntropy.Settings settings) throws IOException {
		return LinearModel.train(featured(labelled), settings, LinearModel.CUES_OF_INTENTS);
	}

	private @Nullable Meaning meaning(LinearModel rough, List<Labelled> topicExamples) {
		if (this.encoder == null) {
			return null;
		}
		List<Labelled> intentExamples = believed(rough, Stretches::segments);
		Map<String, float[]> encoded = encoded(this.encoder,
				Stream.concat(intentExamples.stream(), topicExamples.stream())
					.map(Labelled::text)
					.collect(Collectors.toCollection(LinkedHashSet::new)));
		return new Meaning(this.encoder, network(intentExamples, encoded), network(topicExamples, encoded));
	}

	private Perceptron network(List<Labelled> labelled, Map<String, float[]> encoded) {
		return PerceptronTrainer.train(labelled.stream()
			.map((text) -> new PerceptronTrainer.Example(text.outcome(),
					Objects.requireNonNull(encoded.get(text.text()))))
			.toList(), this::goOn);
	}

	private Map<String, float[]> encoded(SentenceEncoder encoder, Set<String> texts) {
		Map<String, float[]> encoded = new ConcurrentHashMap<>();
		InTwo.halves(List.copyOf(texts), (half) -> {
			for (String text : half) {
				goOn();
				encoded.put(text, encoder.encode(text));
				this.watch.did(WORDS + (ENCODED - WORDS) * encoded.size() / texts.size());
			}
			return half.size();
		});
		return encoded;
	}

	private @Nullable Asides asides(LinearModel rough) throws IOException {
		List<Labelled> labelled = new ArrayList<>();
		this.asides.stream()
			.flatMap(Stretches::of)
			.map((text) -> new Labelled(Asides.ASIDE, text))
			.forEach((written) -> labelled.addAll(Collections.nCopies(WRITTEN_COUNT_AS, written)));
		for (TrainingExample example : this.examples) {
			beside(example).forEach((text) -> labelled.add(new Labelled(Asides.ASIDE, text)));
		}
		if (labelled.size() < FEWEST_ASIDES) {
			return null;
		}
		for (TrainingExample example : this.examples) {
			told(example, rough).forEach((text) -> labelled.add(new Labelled(Asides.TOLD, text)));
		}
		return new Asides(this.features, topics(labelled, SETTINGS));
	}

	// What a general message says beside its questions, where it names nothing of a
	// topic.
	private List<String> beside(TrainingExample example) {
		List<String> segments = Stretches.segments(example);
		return (example.intent() != Intent.GENERAL || segments.stream().noneMatch((text) -> text.contains("?")))
				? List.of()
				: segments.stream()
					.filter((text) -> !text.contains("?") && !Features.showCues(featuresOf(text)))
					.toList();
	}

	// What surely asks or tells something: a message of one sentence, a question, and the
	// sentences that make a message what it is.
	private List<String> told(TrainingExample example, LinearModel rough) {
		if (example.asked().size() == 1) {
			return List.of(Stretches.whole(example));
		}
		return (example.intent() == Intent.GENERAL) ? this.stretches.questions(example)
				: believed(Stretches.segments(example), Stretches.outcome(example), rough);
	}

	private List<Labelled> firstRound() {
		List<Labelled> labelled = new ArrayList<>();
		for (TrainingExample example : this.examples) {
			labelled.add(new Labelled(Stretches.outcome(example), Stretches.whole(example)));
			if (!example.mixed()) {
				Stretches.all(example)
					.forEach((stretch) -> labelled.add(new Labelled(Stretches.outcome(example), stretch)));
			}
		}
		return labelled;
	}

	private List<Labelled> believed(LinearModel last, Function<TrainingExample, List<String>> cut) {
		List<Labelled> labelled = new ArrayList<>();
		for (TrainingExample example : this.examples) {
			labelled.add(new Labelled(Stretches.outcome(example), Stretches.whole(example)));
			List<String> stretches = cut.apply(example);
			if (example.intent() != Intent.GENERAL) {
				stretches = believed(stretches, Stretches.outcome(example), last);
			}
			stretches.forEach((stretch) -> labelled.add(new Labelled(Stretches.outcome(example), stretch)));
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
				example.topics().forEach((topic) -> labelled.add(new Labelled(topic.slug(), Stretches.whole(example))));
				if (example.topics().size() == 1) {
					this.stretches.questions(example)
						.forEach(
								(question) -> labelled.add(new Labelled(example.topics().getFirst().slug(), question)));
				}
			}
		}
		return labelled;
	}

	// Which of a message's topics one of its questions asks for, where a model of the
	// wholes tells.
	private List<Labelled> believedQuestions(LinearModel last) {
		List<Labelled> labelled = new ArrayList<>();
		for (TrainingExample example : this.examples) {
			if (example.intent() == Intent.GENERAL && example.topics().size() > 1) {
				for (String question : this.stretches.questions(example)) {
					Map<String, Double> beliefs = last.eval(featuresOf(question));
					example.topics()
						.stream()
						.map(Topic::slug)
						.filter((slug) -> beliefs.getOrDefault(slug, 0.0) > BELIEVED)
						.forEach((slug) -> labelled.add(new Labelled(slug, question)));
				}
			}
		}
		return labelled;
	}

	private Set<String> vocabulary() {
		Map<String, Integer> uses = new HashMap<>();
		for (TrainingExample example : this.examples) {
			if (example.intent() != Intent.OTHER) {
				new HashSet<>(Features.words(Stretches.whole(example)))
					.forEach((word) -> uses.merge(word, 1, Integer::sum));
			}
		}
		return uses.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() >= FEWEST_USES_OF_WORD)
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private void goOn() {
		if (this.watch.stopped()) {
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

}
