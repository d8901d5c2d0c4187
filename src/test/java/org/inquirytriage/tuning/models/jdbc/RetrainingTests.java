package org.inquirytriage.tuning.models.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Disposition;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.tuning.Bounds;
import org.inquirytriage.tuning.Corpus;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.ModelTraining;
import org.inquirytriage.tuning.evaluation.DetailedEvaluation;
import org.inquirytriage.tuning.jackson.JsonCorpusLines;
import org.inquirytriage.tuning.learning.Example;
import org.inquirytriage.tuning.learning.Example.Wording;
import org.inquirytriage.tuning.learning.ShippedCorpus;
import org.inquirytriage.tuning.learning.TopicExample;
import org.inquirytriage.tuning.learning.TopicLessons;
import org.inquirytriage.tuning.learning.jdbc.ExamplesFixture;
import org.inquirytriage.tuning.models.FrozenMessages;
import org.inquirytriage.tuning.models.Gate;
import org.inquirytriage.tuning.models.Gates;
import org.inquirytriage.tuning.models.Measuring;
import org.inquirytriage.tuning.models.ModelDesk;
import org.inquirytriage.tuning.models.ModelVersion;
import org.inquirytriage.tuning.models.ModelVersion.Status;
import org.inquirytriage.tuning.models.Retraining;
import org.inquirytriage.tuning.models.Retraining.Outcome;
import org.inquirytriage.tuning.models.TrainingSet;
import org.inquirytriage.tuning.models.TrainingSet.Flaw;
import org.inquirytriage.tuning.models.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RetrainingTests {

	private static final List<String> PLACES = List.of("north", "south", "east", "west", "main", "old", "new", "big",
			"small", "green");

	private static final Topic CHAPEL = new Topic("chapel");

	private static final Duration AT_ONCE = Duration.ofMillis(20);

	@TempDir
	private Path folder = Path.of("");

	private final List<Retraining> opened = new ArrayList<>();

	private ModelsFixture fixture;

	@BeforeEach
	void corpus() throws IOException {
		this.fixture = new ModelsFixture(TestDatabase.H2, this.folder);
		Path corpus = Files.createDirectories(this.folder.resolve("corpus"));
		JsonCorpusLines lines = new JsonCorpusLines();
		Files.write(corpus.resolve("oak-en.jsonl"), messages("oak", 6).stream().map(lines::line).toList());
		Files.write(corpus.resolve("fir-en.jsonl"), messages("fir", 1).stream().map(lines::line).toList());
		Files.write(corpus.resolve("iris-en.jsonl"), messages("iris", 1).stream().map(lines::line).toList());
		Files.writeString(corpus.resolve("splits.json"), """
				{"train": ["oak"], "calibrate": ["fir"], "prove": ["iris"]}""");
	}

	@AfterEach
	void close() {
		this.opened.forEach(Retraining::close);
	}

	@Test
	void refusesModelsThatAreWorseThanThoseInForce() throws IOException {
		choose(30);
		// Clinical in words that it learns as general: its limits let nothing be
		// answered.
		LabelledInquiry trap = new LabelledInquiry("fir-trap", "fir", "fir-trap", Label.CLINICAL, false, List.of(),
				"en", "", "When do you open the door of fir north 0 for me?");
		Files.writeString(this.folder.resolve("corpus/fir-en.jsonl"), new JsonCorpusLines().line(trap) + "\n",
				StandardOpenOption.APPEND);
		Measuring real = new FrozenMessages(Shipped.part(Evaluation.class), Shipped.part(DetailedEvaluation.class),
				new Gates(Shipped.part(Bounds.class), 5));
		ModelVersion version = trained(retraining(real));
		assertThat(version.status()).isEqualTo(Status.REFUSED);
		assertThat(version.result().orElseThrow().comparison().gates()).filteredOn((gate) -> !gate.passed())
			.extracting(Gate::kind)
			.contains(Gate.Kind.COVERAGE);
		assertThat(this.fixture.desk(false).publish("ann", version.number())).isEqualTo(ModelDesk.Outcome.STALE);
	}

	@Test
	void keepsModelsThatPassedAndCanBePublished() {
		choose(30);
		ModelVersion version = trained(retraining(passing()));
		assertThat(version.status()).isEqualTo(Status.PASSED);
		assertThat(this.fixture.desk(false).publish("ann", version.number())).isEqualTo(ModelDesk.Outcome.PUBLISHED);
		assertThat(this.fixture.replica().problem()).isEmpty();
	}

	@Test
	void learnsFromTheChosenMessagesAndMeasuresOnOthers() {
		choose(30);
		List<LabelledInquiry> learnt = new ArrayList<>();
		List<LabelledInquiry> measured = new ArrayList<>();
		trained(retraining((before, after, frozen, chosen) -> {
			learnt.addAll(chosen);
			measured.addAll(frozen);
			return ModelsFixture.comparison(true);
		}));
		assertThat(learnt).hasSize(30).extracting(LabelledInquiry::author).containsOnly("program");
		assertThat(measured).extracting(LabelledInquiry::author).containsOnly("fir");
	}

	@Test
	void leavesNothingBehind() {
		choose(30);
		ModelVersion version = trained(retraining(passing()));
		assertThat(this.folder.resolve("training-" + version.number())).doesNotExist();
	}

	@Test
	void sweepsUpWhatATrainingLeftThatEndedWithItsService() throws IOException {
		choose(30);
		Path left = Files.createDirectories(this.folder.resolve("training-99").resolve("corpus"));
		Files.writeString(left.resolve("program.jsonl"), "{}");
		trained(retraining(passing()));
		assertThat(left).doesNotExist();
	}

	@Test
	void decidesAboutMailMeanwhile() {
		choose(30);
		trained(retraining((before, after, frozen, chosen) -> {
			assertThat(this.fixture.replica()
				.get()
				.decide(Shipped.part(TextCleaner.class).clean("", "Where can visitors park?"), List.of(), false)
				.disposition()
				.word()).isEqualTo("auto-reply");
			return ModelsFixture.comparison(true);
		}));
		assertThat(this.fixture.versions.current()).isZero();
	}

	@Test
	void runsOneTrainingAtATime() {
		choose(30);
		CountDownLatch measuring = new CountDownLatch(1);
		Retraining retraining = retraining((before, after, frozen, chosen) -> {
			awaited(measuring);
			return ModelsFixture.comparison(true);
		});
		int number = started(retraining);
		assertThat(retraining.start("kim")).isEqualTo(new Outcome.Busy());
		assertThat(retraining(passing()).start("kim")).as("on another replica").isEqualTo(new Outcome.Busy());
		measuring.countDown();
		ended(number);
	}

	@Test
	void stopsWhenItIsToldTo() {
		choose(30);
		Retraining retraining = retraining(passing());
		int number = started(retraining);
		retraining.cancel(number);
		assertThat(ended(number).status()).isEqualTo(Status.CANCELLED);
	}

	@Test
	void saysWhyItFailed() {
		choose(30);
		ModelVersion version = trained(retraining((before, after, frozen, chosen) -> {
			throw new IllegalStateException("no room");
		}));
		assertThat(version.status()).isEqualTo(Status.FAILED);
		assertThat(version.reason()).isEqualTo("IllegalStateException");
	}

	@Test
	void refusesASetThatIsTooSmall() {
		choose(19);
		assertThat(retraining(passing()).start("ann")).isEqualTo(new Outcome.Refused(new Flaw("small", 19)));
	}

	@Test
	void refusesASetThatIsOneSided() {
		for (int number = 0; number < 25; number++) {
			enter(Label.CLINICAL, "May I take pill number " + number + " with the juice of lemon " + number + "?");
		}
		assertThat(retraining(passing()).start("ann")).isEqualTo(new Outcome.Refused(new Flaw("one-sided", 25)));
	}

	@Test
	void refusesASetThatContradictsItself() {
		choose(30);
		enter(Label.GENERAL, "Is the lift beside the entrance of the tower working on Sunday?");
		enter(Label.CLINICAL, "Is the lift beside the entrance of the tower working on Sunday");
		assertThat(retraining(passing()).start("ann")).isEqualTo(new Outcome.Refused(new Flaw("contradictory", 1)));
	}

	@Test
	void teachesATopicThatWasAddedAndHasEnoughExamples() {
		write(TopicLessons.FEWEST);
		ModelVersion version = trained(retraining(passing()));
		this.fixture.desk(false).publish("ann", version.number());
		assertThat(this.fixture.replica().get().topics("en")).contains(CHAPEL);
		assertThat(Shipped.triage().topics("en")).contains(new Topic("hours")).doesNotContain(CHAPEL);
	}

	@Test
	void leavesATopicOutThatHasTooFewExamples() {
		choose(20);
		write(TopicLessons.FEWEST - 1);
		assertThat(set().chosen()).hasSize(20).noneMatch((example) -> example.topics().contains(CHAPEL));
		assertThat(set().count(CHAPEL, "en")).isEqualTo(TopicLessons.FEWEST - 1);
	}

	@Test
	void findsExamplesOfATopicAloneNotOneSided() {
		write(TopicLessons.FEWEST);
		assertThat(set().flaw()).isEmpty();
	}

	@Test
	void refusesToBeginWithTooLittleMemory() {
		choose(30);
		assertThat(retraining(passing(), Long.MAX_VALUE).flaw()).map(Flaw::why).contains("memory");
	}

	@Test
	void learnsFromNothingThatItIsMeasuredOn() {
		choose(20);
		LabelledInquiry frozen = messages("fir", 1).getFirst();
		enter(frozen.label(), frozen.text());
		assertThat(set().chosen()).hasSize(20);
	}

	@Test
	void comparesModelsUnderTheSamePhrasesAndWithoutTheLimitsOfAdmins() {
		choose(30);
		AtomicReference<Triage> measured = new AtomicReference<>(Shipped.triage());
		AtomicReference<Triage> inForce = new AtomicReference<>(Shipped.triage());
		trained(retraining((before, after, frozen, chosen) -> {
			measured.set(after);
			inForce.set(before);
			return ModelsFixture.comparison(true);
		}));
		assertThat(measured.get().versions()).containsEntry("phrases", "7");
		assertThat(inForce.get().decide(question(), List.of(), false).disposition())
			.isEqualTo(Shipped.triage().decide(question(), List.of(), false).disposition())
			.isInstanceOf(Disposition.AutoReply.class);
	}

	private static InquiryText question() {
		return Shipped.part(TextCleaner.class).clean("Parking", "Where can visitors park?");
	}

	private Retraining retraining(Measuring measuring) {
		return retraining(measuring, 0);
	}

	private Retraining retraining(Measuring measuring, long megabytes) {
		TriageFolders assembly = Shipped.part(TriageFolders.class);
		Workshop.InForce inForce = new Workshop.InForce(() -> Shipped.triage().within(() -> Map.of("en", 0.0)),
				(models) -> assembly.assemble(ModelsFixture.SHIPPED, models).withVersion("phrases", "7"));
		Workshop workshop = new Workshop(Shipped.part(ModelTraining.class), assembly, ModelsFixture.SHIPPED, inForce,
				measuring, this.fixture.store);
		Retraining retraining = new Retraining(set(), workshop, this.fixture.versions, this.fixture.changes,
				new Retraining.Settings(this.folder, megabytes, AT_ONCE, Clock.systemUTC()));
		this.opened.add(retraining);
		return retraining;
	}

	private TrainingSet set() {
		return new TrainingSet(new ShippedCorpus(Shipped.part(Corpus.class), this.folder.resolve("corpus")),
				this.fixture.messages.examples, new JsonCorpusLines(),
				new TopicLessons(this.fixture.messages.topicExamples, () -> Set.of(CHAPEL)));
	}

	private static Measuring passing() {
		return (before, after, frozen, chosen) -> ModelsFixture.comparison(true);
	}

	private ModelVersion trained(Retraining retraining) {
		return ended(started(retraining));
	}

	private static int started(Retraining retraining) {
		return ((Outcome.Started) retraining.start("ann")).number();
	}

	private ModelVersion ended(int number) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> this.fixture.versions.find(number).orElseThrow(),
					(version) -> version.status() != Status.TRAINING);
	}

	private static void awaited(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void choose(int messages) {
		for (int number = 0; number < messages; number++) {
			Label label = Label.values()[number % Label.values().length];
			enter(label, "Sentence " + number + " says " + label + " about thing " + number + " here");
		}
	}

	private void write(int examples) {
		this.fixture.messages.topicExamples.add(IntStream.range(0, examples)
			.mapToObj((number) -> new TopicExample(CHAPEL, "en",
					"Is chapel number " + number + " free in week " + number + " for a wedding of " + number
							+ " guests?",
					"ann", ExamplesFixture.GIVEN))
			.toList());
	}

	private void enter(Label label, String text) {
		UUID id = this.fixture.messages.labelled(label, text);
		List<Topic> topics = (label == Label.GENERAL) ? List.of(new Topic("hours")) : List.of();
		this.fixture.messages.examples.keep(id, new Example(new Wording(label, false, topics, "en", "", text), true,
				ExamplesFixture.GIVEN, "kim", ExamplesFixture.GIVEN));
	}

	private static List<LabelledInquiry> messages(String author, int rounds) {
		List<LabelledInquiry> messages = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			for (String place : PLACES) {
				String where = author + " " + place + " " + round;
				add(messages, author, Label.GENERAL, "parking-transit", "Where can visitors park near " + where + "?");
				add(messages, author, Label.GENERAL, "hours", "When do you open the door of " + where + "?");
				add(messages, author, Label.CLINICAL, "", "Should I stop my tablets before I go to " + where + "?");
				add(messages, author, Label.OTHER, "", "Buy our cheap software until we leave " + where + ".");
			}
		}
		return messages;
	}

	private static void add(List<LabelledInquiry> messages, String author, Label label, String topic, String text) {
		String id = author + "-" + messages.size();
		messages.add(new LabelledInquiry(id, author, id, label, false,
				topic.isEmpty() ? List.of() : List.of(new Topic(topic)), "en", "", text));
	}

}
