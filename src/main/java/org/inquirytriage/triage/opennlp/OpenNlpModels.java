package org.inquirytriage.triage.opennlp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.Assessment.Question;
import org.inquirytriage.triage.Assessment.SegmentAssessment;
import org.inquirytriage.triage.Assessment.TopicScore;
import org.inquirytriage.triage.encoder.SentenceEncoder;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.training.TrainedClassifier;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.snakeyaml.ManifestFile;
import org.inquirytriage.triage.training.ModelManifest;
import org.inquirytriage.triage.Probability;
import org.inquirytriage.triage.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Classifies inquiries with two maximum-entropy models of Apache OpenNLP: intent, and
 * topic.
 */
public final class OpenNlpModels implements TrainedClassifier {

	static final String GENERAL = "general";

	static final String CLINICAL = "clinical";

	static final String EMERGENCY = "emergency";

	static final String OTHER = "other";

	private static final String INTENTS_FILE = "intents.bin";

	private static final String TOPICS_FILE = "topics.bin";

	private static final String VOCABULARY_FILE = "vocabulary.txt";

	private static final int CONTRIBUTIONS_SHOWN = 8;

	static final double NEGLIGIBLE = 0.01;

	// Asides that together seem clinical are none.
	private static final double SUSPECT = 0.5;

	private final Features features;

	private final LinearModel intents;

	private final LinearModel topics;

	private final Set<String> vocabulary;

	private final @Nullable Meaning meaning;

	private final @Nullable Asides asides;

	OpenNlpModels(Features features, LinearModel intents, LinearModel topics, Set<String> vocabulary,
			@Nullable Meaning meaning, @Nullable Asides asides) {
		this.meaning = meaning;
		this.asides = asides;
		this.features = features;
		this.intents = intents;
		this.topics = topics;
		this.vocabulary = vocabulary;
	}

	/**
	 * Reads the models of a language.
	 * @param folder of the language
	 * @param lexicon of the same language, whose signs and cues the models weigh
	 * @param encoder of the same language, null where there is none
	 * @throws UnreadableDataException naming the file that cannot be read
	 */
	public static OpenNlpModels read(Path folder, Lexicon lexicon, @Nullable SentenceEncoder encoder) {
		Features features = new Features(lexicon);
		return new OpenNlpModels(features, readModel(folder.resolve(INTENTS_FILE), LinearModel.CUES_OF_INTENTS),
				readModel(folder.resolve(TOPICS_FILE), LinearModel.CUES_OF_TOPICS),
				readWords(folder.resolve(VOCABULARY_FILE)), meaning(folder, encoder), asides(folder, features));
	}

	private static @Nullable Meaning meaning(Path folder, @Nullable SentenceEncoder encoder) {
		try {
			return (encoder != null && Meaning.isIn(folder)) ? Meaning.read(folder, encoder) : null;
		}
		catch (IOException ex) {
			throw new UnreadableDataException("the models by meaning cannot be read", ex);
		}
	}

	private static @Nullable Asides asides(Path folder, Features features) {
		try {
			return Asides.areIn(folder) ? Asides.read(folder, features) : null;
		}
		catch (IOException ex) {
			throw new UnreadableDataException("model " + Asides.FILE + " cannot be read", ex);
		}
	}

	private static LinearModel readModel(Path file, float weightOfCue) {
		try {
			return ReadModels.read(file, weightOfCue);
		}
		catch (IOException | RuntimeException ex) {
			throw new UnreadableDataException("model " + file.getFileName() + " cannot be read", ex);
		}
	}

	private static Set<String> readWords(Path file) {
		try {
			return Set.copyOf(Files.readAllLines(file));
		}
		catch (IOException ex) {
			throw new UnreadableDataException("vocabulary " + file.getFileName() + " cannot be read", ex);
		}
	}

	@Override
	public boolean readsMeaning() {
		return this.meaning != null;
	}

	@Override
	public void write(Path folder, ModelManifest manifest) {
		try {
			Files.createDirectories(folder);
			writeModel(this.intents, folder.resolve(INTENTS_FILE));
			writeModel(this.topics, folder.resolve(TOPICS_FILE));
			Files.write(folder.resolve(VOCABULARY_FILE), new TreeSet<>(this.vocabulary));
			List<String> files = new ArrayList<>(List.of(INTENTS_FILE, TOPICS_FILE, VOCABULARY_FILE));
			if (this.meaning != null) {
				this.meaning.write(folder);
				files.addAll(Meaning.FILES);
			}
			if (this.asides != null) {
				this.asides.write(folder);
				files.add(Asides.FILE);
			}
			ManifestFile.write(manifest.withFiles(folder, files.toArray(String[]::new)), folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The models could not be written to " + folder, ex);
		}
	}

	private static void writeModel(LinearModel model, Path file) throws IOException {
		try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
			model.write(stream);
		}
	}

	@Override
	public Assessment assess(List<Segment> asked) {
		List<Segment> aside = (this.asides != null) ? asked.stream().filter(this.asides::holds).toList() : List.of();
		if (aside.isEmpty() || aside.size() == asked.size()) {
			return assessWithoutAsides(asked);
		}
		Beliefs ofAsides = believedOf(aside);
		if (ofAsides.clinical() >= SUSPECT) {
			return assessWithoutAsides(asked);
		}
		List<Segment> told = asked.stream().filter((segment) -> !aside.contains(segment)).toList();
		// Asides beside a question are looked at by themselves; without one the letter as
		// a whole may be a farewell.
		Beliefs letter = told.stream().anyMatch(OpenNlpModels::asks) ? ofAsides : believedOf(asked);
		return assessWithoutAsides(told).beside(aside, new Probability(letter.emergency()));
	}

	private Beliefs believedOf(List<Segment> segments) {
		String text = whole(segments);
		Beliefs byWords = beliefs(this.features.of(text));
		return (this.meaning == null) ? byWords
				: new Beliefs(this.meaning.clinical(new Probability(byWords.clinical()), text).value(),
						this.meaning.emergency(new Probability(byWords.emergency()), text).value(), byWords.other());
	}

	private Assessment assessWithoutAsides(List<Segment> asked) {
		List<Segment> told = asked.stream().filter((segment) -> !this.features.isCourtesy(segment.text())).toList();
		boolean toldAll = told.isEmpty() || told.size() == asked.size();
		Assessment byWords = toldAll ? assessTold(asked, 0.0)
				: assessTold(told, beliefs(this.features.of(whole(asked))).emergency());
		return (this.meaning != null) ? this.meaning.judge(byWords, whole(asked)) : byWords;
	}

	@Override
	public Set<Topic> taught() {
		return this.topics.outcomes().stream().map(Topic::new).collect(Collectors.toSet());
	}

	private static String whole(List<Segment> segments) {
		return segments.stream().map(Segment::text).collect(Collectors.joining("\n"));
	}

	// A farewell may be made of good wishes alone, so an emergency is looked for in all.
	private Assessment assessTold(List<Segment> asked, double emergencyInAll) {
		List<SegmentAssessment> segments = new ArrayList<>();
		Beliefs worst = Beliefs.NONE;
		for (Segment segment : asked) {
			SegmentAssessment assessment = assess(segment);
			segments.add(assessment);
			worst = worst.or(new Beliefs(assessment.clinical().value(), assessment.emergency().value(),
					asks(segment) ? assessment.other().value() : 0.0));
		}
		for (String pair : Windows.pairs(asked)) {
			worst = worst.or(beliefs(this.features.of(pair)).withoutOther());
		}
		String whole = whole(asked);
		String[] features = this.features.of(whole);
		Beliefs ofWhole = beliefs(features);
		worst = worst.or(ofWhole);
		return new Assessment(new Probability(worst.clinical()), new Probability(ofWhole.clinical()),
				new Probability(Math.max(ofWhole.emergency(), emergencyInAll)), new Probability(worst.other()),
				ranked(features), segments, knownWords(whole));
	}

	// What is told around a question, of the weather or the neighbours, makes it no other
	// mail.
	private static boolean asks(Segment segment) {
		return segment.text().contains("?");
	}

	private SegmentAssessment assess(Segment segment) {
		String[] features = this.features.of(segment.text());
		Beliefs beliefs = beliefs(features);
		double clinical = Windows.of(segment.text())
			.stream()
			.mapToDouble((window) -> beliefs(this.features.of(window)).clinical())
			.reduce(beliefs.clinical(), Math::max);
		return new SegmentAssessment(segment, new Probability(clinical), new Probability(beliefs.emergency()),
				new Probability(beliefs.other()), ranked(features), questions(segment), contributions(features));
	}

	private List<Question> questions(Segment segment) {
		return this.features.questions(segment.text())
			.stream()
			.map((question) -> new Question(question, ranked(this.features.of(question))))
			.toList();
	}

	private Beliefs beliefs(String[] features) {
		Map<String, Double> byOutcome = this.intents.eval(features);
		double emergency = byOutcome.getOrDefault(EMERGENCY, 0.0);
		double clinical = Math.min(1.0, byOutcome.getOrDefault(CLINICAL, 0.0) + emergency);
		return new Beliefs(clinical, emergency, byOutcome.getOrDefault(OTHER, 0.0));
	}

	/** What is believed of one stretch of text; clinical includes emergency. */
	private record Beliefs(double clinical, double emergency, double other) {

		static final Beliefs NONE = new Beliefs(0.0, 0.0, 0.0);

		Beliefs or(Beliefs more) {
			return new Beliefs(Math.max(this.clinical, more.clinical), Math.max(this.emergency, more.emergency),
					Math.max(this.other, more.other));
		}

		Beliefs withoutOther() {
			return new Beliefs(this.clinical, this.emergency, 0.0);
		}

	}

	private List<TopicScore> ranked(String[] features) {
		Map<String, Double> beliefs = this.topics.eval(features);
		return beliefs.entrySet()
			.stream()
			.filter((belief) -> belief.getValue() >= NEGLIGIBLE)
			.sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.map((belief) -> new TopicScore(new Topic(belief.getKey()), new Probability(belief.getValue())))
			.toList();
	}

	private Map<String, Double> contributions(String[] features) {
		float[] values = this.intents.values(features);
		Map<String, Double> strongest = new LinkedHashMap<>();
		IntStream.range(0, features.length)
			.mapToObj((i) -> Map.entry(features[i],
					values[i]
							* (this.intents.weight(features[i], CLINICAL) - this.intents.weight(features[i], GENERAL))))
			.sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -Math.abs(entry.getValue())))
			.limit(CONTRIBUTIONS_SHOWN)
			.forEach((entry) -> strongest.put(entry.getKey(), entry.getValue()));
		return strongest;
	}

	private double knownWords(String text) {
		List<String> words = Features.words(text);
		Predicate<String> known = this.vocabulary::contains;
		return words.isEmpty() ? 0.0 : (double) words.stream().filter(known).count() / words.size();
	}

}
