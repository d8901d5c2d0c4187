package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.Intent;
import org.inquirytriage.triage.LanguageModel;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.TriagePolicy;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.lexicon.LexiconSource;
import org.inquirytriage.triage.snakeyaml.ManifestFile;
import org.inquirytriage.triage.training.ModelManifest;
import org.inquirytriage.triage.training.TrainedClassifier;
import org.inquirytriage.triage.training.TrainingData;
import org.inquirytriage.triage.training.TrainingExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TrainingTests {

	private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

	private static final List<TrainingExample> EXAMPLES = examples();

	private static final Lexicon LEXICON = Lexicon.compile(
			new LexiconSource("en", Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
			(word) -> true);

	private static final TrainedClassifier TRAINED = new OpenNlpTrainer().train(LEXICON, data(EXAMPLES), null,
			() -> false);

	private static final List<Segment> GENERAL = asked("Where can visitors park on Sunday?");

	private static final List<Segment> CLINICAL = asked("Should I stop my tablets before Sunday?");

	@TempDir
	private Path folder;

	private static TrainingData data(List<TrainingExample> examples) {
		return new TrainingData(examples, List.of());
	}

	private static List<TrainingExample> examples() {
		List<TrainingExample> examples = new ArrayList<>();
		for (int week = 0; week < 4; week++) {
			for (String day : DAYS) {
				add(examples, Intent.GENERAL, List.of("parking"), "Where can visitors park on " + day + "?");
				add(examples, Intent.GENERAL, List.of("hours"), "When do you open on " + day + "?");
				add(examples, Intent.CLINICAL, List.of(), "Should I stop my tablets before " + day + "?");
				add(examples, Intent.OTHER, List.of(), "Buy our cheap software until " + day + ".");
			}
		}
		return examples;
	}

	private static void add(List<TrainingExample> examples, Intent intent, List<String> topics, String text) {
		examples.add(new TrainingExample(intent, false, false, topics.stream().map(Topic::new).toList(), asked(text)));
	}

	private static List<Segment> asked(String text) {
		return List.of(new Segment(Segment.Source.BODY, 0, text.length(), text));
	}

	private Path written() {
		Path language = this.folder.resolve("en");
		TRAINED.write(language, new ModelManifest("en", "2026-11-23", "abc", Map.of(), TriagePolicy.cautious(),
				ModelManifest.Calibration.NONE, LanguageModel.Reliability.UNKNOWN));
		return language;
	}

	private void addLexicons() throws IOException {
		Path lexicons = Files.createDirectory(this.folder.resolve("lexicon"));
		for (String language : List.of("en", "es")) {
			for (String kind : List.of("words", "emergency", "clinical", "other", "topics", "subjects")) {
				Files.writeString(lexicons.resolve(kind + "-" + language + ".yaml"), "entries: []");
			}
			Files.writeString(lexicons.resolve("context-" + language + ".yaml"), "contexts: []");
		}
	}

	private static void assertRefused(Runnable action, String message) {
		assertThatExceptionOfType(UnreadableDataException.class).isThrownBy(action::run).withMessageContaining(message);
	}

	@Test
	void clinicalTextIsBelievedClinical() {
		assertThat(TRAINED.assess(CLINICAL).clinical().value()).isGreaterThan(0.5);
	}

	@Test
	void generalTextIsNotBelievedClinical() {
		assertThat(TRAINED.assess(GENERAL).clinical().value()).isLessThan(0.5);
	}

	@Test
	void theTopicThatFitsBestComesFirst() {
		assertThat(TRAINED.assess(GENERAL).topics().getFirst().topic()).isEqualTo(new Topic("parking"));
	}

	@Test
	void oneClinicalSentenceMakesTheWholeClinical() {
		List<Segment> both = List.of(GENERAL.getFirst(), CLINICAL.getFirst());
		assertThat(TRAINED.assess(both).clinical().value())
			.isGreaterThanOrEqualTo(TRAINED.assess(CLINICAL).segments().getFirst().clinical().value());
	}

	@Test
	void whatSpeaksForClinicalIsShown() {
		assertThat(TRAINED.assess(CLINICAL).segments().getFirst().contributions()).isNotEmpty()
			.hasSizeLessThanOrEqualTo(8);
	}

	@Test
	void wordsOfTheCorpusAreKnown() {
		assertThat(TRAINED.assess(asked("where can visitors park")).knownWords()).isEqualTo(1.0);
	}

	@Test
	void wordsThatStandNowhereInTheCorpusAreNot() {
		assertThat(TRAINED.assess(asked("xylophone park")).knownWords()).isEqualTo(0.5);
	}

	@Test
	void modelsThatAreReadBelieveTheSameAsBeforeTheyWereWritten() {
		List<Segment> both = List.of(GENERAL.getFirst(), CLINICAL.getFirst());
		Assessment before = TRAINED.assess(both);
		assertThat(OpenNlpModels.read(written(), LEXICON, null).assess(both)).isEqualTo(before);
	}

	@Test
	void theSameCorpusGivesTheSameModels() {
		assertThat(new OpenNlpTrainer().train(LEXICON, data(EXAMPLES), null, () -> false).assess(CLINICAL))
			.isEqualTo(TRAINED.assess(CLINICAL));
	}

	@Test
	void theManifestNamesEveryModelFile() {
		assertThat(ManifestFile.read(written()).files()).containsOnlyKeys("intents.bin", "topics.bin",
				"vocabulary.txt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "intents.bin", "topics.bin", "vocabulary.txt" })
	void aFileThatItsManifestDoesNotSpeakOfIsRefused(String name) throws IOException {
		addLexicons();
		Files.writeString(written().resolve(name), "\n", StandardOpenOption.APPEND);
		assertRefused(() -> new TriageFiles().assemble(this.folder), "en/" + name);
	}

	@Test
	void aModelThatIsCutShortIsRefused() throws IOException {
		addLexicons();
		Path file = written().resolve("intents.bin");
		byte[] bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
		assertRefused(() -> new TriageFiles().assemble(this.folder), "intents.bin");
	}

	@Test
	void modelsWithoutLexiconsAreRefused() {
		written();
		assertRefused(() -> new TriageFiles().assemble(this.folder), "the folder lexicon");
	}

	@ParameterizedTest
	@EnumSource
	void tooFewMessagesOfAnIntentAreRefused(Intent intent) {
		List<TrainingExample> fewer = new ArrayList<>(EXAMPLES);
		fewer.removeIf((example) -> example.intent() == intent);
		EXAMPLES.stream().filter((example) -> example.intent() == intent).limit(19).forEach(fewer::add);
		assertRefused(() -> new OpenNlpTrainer().train(LEXICON, data(fewer), null, () -> false),
				"The corpus has 19 messages with the label " + intent + "; training needs at least 20");
	}

	@Test
	void aCorpusOfOneTopicIsRefused() {
		List<TrainingExample> oneTopic = EXAMPLES.stream()
			.filter((example) -> !example.topics().contains(new Topic("hours")))
			.toList();
		assertRefused(() -> new OpenNlpTrainer().train(LEXICON, data(oneTopic), null, () -> false),
				"The corpus has fewer than two topics");
	}

	@Test
	void aTrainingThatIsToldToStopStops() {
		assertThatExceptionOfType(CancellationException.class)
			.isThrownBy(() -> new OpenNlpTrainer().train(LEXICON, data(EXAMPLES), null, () -> true));
	}

}
