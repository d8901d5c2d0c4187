package org.inquirytriage.triage.opennlp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.Assessment.Question;
import org.inquirytriage.triage.Assessment.SegmentAssessment;
import org.inquirytriage.triage.Assessment.TopicScore;
import org.inquirytriage.triage.Probability;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.encoder.SentenceEncoder;
import org.inquirytriage.triage.perceptron.Perceptron;

/**
 * What two networks believe of a text by its meaning alone, whatever its words are; they
 * judge together with those that read the words.
 */
final class Meaning {

	private static final String INTENTS_FILE = "meaning-intents.bin";

	private static final String TOPICS_FILE = "meaning-topics.bin";

	private static final String ENCODER_FILE = "encoder.txt";

	/** The files that such models are kept in. */
	static final List<String> FILES = List.of(INTENTS_FILE, TOPICS_FILE, ENCODER_FILE);

	// What the words make as sure as this stays so.
	private static final double SURE = 0.99;

	// One segment alone makes an emergency only when words and meaning are all but sure.
	private static final double URGENT = 0.5;

	private static final int LONGEST_READ = 150;

	// A person reads what is longer, and its words say enough of where it goes till then.
	private static final int LONGEST_JUDGED = 300;

	private static final int MOST_LETTERS_JUDGED = 3000;

	private static final double SUREST = 1e-4;

	private static final double FAINT = 0.003;

	private final SentenceEncoder encoder;

	private final Perceptron intents;

	private final Perceptron topics;

	Meaning(SentenceEncoder encoder, Perceptron intents, Perceptron topics) {
		this.encoder = encoder;
		this.intents = intents;
		this.topics = topics;
	}

	/**
	 * What is believed by words and by meaning together: of the whole, of every segment,
	 * and of the worst among them.
	 * @param asked the whole with its courtesies, where an emergency is looked for
	 */
	Assessment judge(Assessment byWords, String asked) {
		Probability emergency = emergency(byWords.emergency(), asked);
		if (byWords.clinical().isAtLeast(SURE) || isTooLong(asked)) {
			return byWords.withEmergency(emergency, byWords.segments().stream().map(this::withUrgency).toList());
		}
		Beliefs whole = of(asked);
		List<SegmentAssessment> segments = byWords.segments().stream().map(this::together).toList();
		Probability ofWhole = together(byWords.wholeClinical(), whole.clinical());
		Probability worst = segments.stream().map(SegmentAssessment::clinical).reduce(ofWhole, Probability::orLarger);
		return new Assessment(worst, ofWhole, emergency, together(byWords.other(), whole.other()),
				together(byWords.topics(), topics(asked)), segments, byWords.knownWords());
	}

	/** What is believed of a text by words and by meaning, that it is clinical. */
	Probability clinical(Probability byWords, String text) {
		return together(byWords, of(text).clinical());
	}

	// Of a long text the encoder reads the beginning alone.
	Probability emergency(Probability byWords, String asked) {
		boolean readWhole = words(asked) <= LONGEST_READ && asked.length() <= MOST_LETTERS_JUDGED;
		return readWhole ? together(byWords, of(asked).emergency()) : byWords;
	}

	private static boolean isTooLong(String text) {
		return text.length() > MOST_LETTERS_JUDGED || words(text) > LONGEST_JUDGED;
	}

	private static int words(String text) {
		return text.split("\\s+").length;
	}

	private SegmentAssessment withUrgency(SegmentAssessment byWords) {
		return byWords.emergency().isAtLeast(URGENT)
				? byWords.withEmergency(together(byWords.emergency(), of(byWords.segment().text()).emergency()))
				: byWords;
	}

	private SegmentAssessment together(SegmentAssessment byWords) {
		String text = byWords.segment().text();
		Beliefs meaning = of(text);
		return new SegmentAssessment(byWords.segment(), together(byWords.clinical(), meaning.clinical()),
				together(byWords.emergency(), meaning.emergency()), together(byWords.other(), meaning.other()),
				together(byWords.topics(), topics(text)), byWords.questions().stream().map(this::together).toList(),
				byWords.contributions());
	}

	private Question together(Question byWords) {
		return new Question(byWords.text(), together(byWords.topics(), topics(byWords.text())));
	}

	// The mean of both in log-odds.
	private static Probability together(Probability byWords, double meaning) {
		double odds = Math.sqrt(odds(byWords.value()) * odds(meaning));
		return new Probability(odds / (1.0 + odds));
	}

	private static double odds(double belief) {
		double bounded = Math.clamp(belief, SUREST, 1.0 - SUREST);
		return bounded / (1.0 - bounded);
	}

	// The geometric mean: a topic is likely when it is to both.
	private static List<TopicScore> together(List<TopicScore> byWords, Map<String, Double> meaning) {
		Map<String, Double> words = byWords.stream()
			.collect(Collectors.toMap((score) -> score.topic().slug(), (score) -> score.probability().value()));
		Map<String, Double> both = new TreeMap<>();
		meaning.forEach((slug, belief) -> both.put(slug, Math.sqrt(belief * words.getOrDefault(slug, FAINT))));
		double sum = both.values().stream().mapToDouble(Double::doubleValue).sum();
		return both.entrySet()
			.stream()
			.map((belief) -> new TopicScore(new Topic(belief.getKey()), new Probability(belief.getValue() / sum)))
			.filter((score) -> score.probability().isAtLeast(OpenNlpModels.NEGLIGIBLE))
			.sorted(Comparator.comparingDouble((TopicScore score) -> -score.probability().value()))
			.toList();
	}

	/** What is believed of one text by its meaning; clinical includes emergency. */
	private record Beliefs(double clinical, double emergency, double other) {
	}

	private Beliefs of(String text) {
		Map<String, Double> intents = this.intents.eval(this.encoder.encode(text));
		double emergency = intents.getOrDefault(OpenNlpModels.EMERGENCY, 0.0);
		return new Beliefs(Math.min(1.0, intents.getOrDefault(OpenNlpModels.CLINICAL, 0.0) + emergency), emergency,
				intents.getOrDefault(OpenNlpModels.OTHER, 0.0));
	}

	private Map<String, Double> topics(String text) {
		return this.topics.eval(this.encoder.encode(text));
	}

	/** Whether a model folder holds such models. */
	static boolean isIn(Path folder) {
		return Files.exists(folder.resolve(ENCODER_FILE));
	}

	static Meaning read(Path folder, SentenceEncoder encoder) throws IOException {
		if (!Files.readString(folder.resolve(ENCODER_FILE)).strip().equals(encoder.version())) {
			throw new UnreadableDataException(
					"the models by meaning were trained with another sentence encoder than " + encoder.version(), null);
		}
		return new Meaning(encoder, readModel(folder.resolve(INTENTS_FILE)), readModel(folder.resolve(TOPICS_FILE)));
	}

	private static Perceptron readModel(Path file) throws IOException {
		try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
			return Perceptron.read(stream);
		}
	}

	void write(Path folder) throws IOException {
		Files.writeString(folder.resolve(ENCODER_FILE), this.encoder.version() + "\n");
		try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(folder.resolve(INTENTS_FILE)))) {
			this.intents.write(stream);
		}
		try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(folder.resolve(TOPICS_FILE)))) {
			this.topics.write(stream);
		}
	}

}
