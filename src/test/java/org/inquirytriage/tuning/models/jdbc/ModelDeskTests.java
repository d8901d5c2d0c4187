package org.inquirytriage.tuning.models.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.published.CurrentTriage;
import org.inquirytriage.tuning.CrashingChanges;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.models.ModelDesk;
import org.inquirytriage.tuning.models.ModelDesk.Outcome;
import org.inquirytriage.tuning.models.ModelVersion.Status;
import org.inquirytriage.tuning.models.StoredModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ModelDeskTests {

	private static final Duration NOTICED = Duration.ofSeconds(3);

	private final TestDatabase database;

	@TempDir
	private Path folder = Path.of("");

	private ModelsFixture fixture;

	private ModelDesk desk;

	@SuppressWarnings("NullAway.Init") // JUnit calls the method below
	ModelDeskTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void open() {
		this.fixture = new ModelsFixture(this.database, this.folder);
		this.desk = this.fixture.desk(false);
	}

	@Test
	void decidesWithWhatWasPublishedWithoutARestart() {
		CurrentTriage replica = this.fixture.replica();
		Triage live = Triage.following(replica);
		assertThat(parking(live)).isEqualTo("auto-reply");
		assertThat(this.desk.publish("ann", this.fixture.trained(true))).isEqualTo(Outcome.PUBLISHED);
		this.fixture.clock.advance(NOTICED);
		assertThat(parking(live)).isEqualTo("hold");
	}

	@Test
	void namesWhatDecidedInEveryDecision() {
		Triage live = Triage.following(this.fixture.replica());
		String before = live.versions().get("limits-en");
		this.desk.publish("ann", this.fixture.trained(true));
		this.fixture.clock.advance(NOTICED);
		assertThat(live.versions().get("limits-en")).isNotEqualTo(before);
	}

	@Test
	void leavesADecisionThatHasBegunWithTheModelsItBeganWith() {
		Triage live = Triage.following(this.fixture.replica());
		Triage begun = live.asOfNow();
		this.desk.publish("ann", this.fixture.trained(true));
		this.fixture.clock.advance(NOTICED);
		assertThat(parking(begun)).isEqualTo("auto-reply");
		assertThat(begun.versions()).isNotEqualTo(live.versions());
	}

	@Test
	void goesBackToTheModelsOfTheService() {
		int number = this.fixture.trained(true);
		this.desk.publish("ann", number);
		assertThat(this.desk.goBack("kim", 0, number)).isEqualTo(Outcome.RETURNED);
		assertThat(parking(this.fixture.replica().get())).isEqualTo("auto-reply");
	}

	@Test
	void goesBackToAnEarlierVersion() {
		int first = this.fixture.trained(true);
		this.desk.publish("ann", first);
		int second = this.fixture.trained(true);
		this.desk.publish("ann", second);
		assertThat(this.desk.goBack("kim", first, second)).isEqualTo(Outcome.RETURNED);
		assertThat(this.fixture.versions.current()).isEqualTo(first);
		assertThat(entries().getFirst()).isEqualTo(new Entry("kim", "model-returned", "models",
				"version " + first + " instead of version " + second, "", ""));
	}

	@Test
	void goesBackToNothingThatWasNeverPublished() {
		assertThat(this.desk.goBack("kim", this.fixture.trained(true), 0)).isEqualTo(Outcome.STALE);
		assertThat(this.desk.goBack("kim", this.fixture.trained(false), 0)).isEqualTo(Outcome.STALE);
	}

	@Test
	void publishesNothingThatFailedAGate() {
		assertThat(this.desk.publish("ann", this.fixture.trained(false))).isEqualTo(Outcome.STALE);
		assertThat(this.fixture.versions.current()).isZero();
	}

	@Test
	void publishesNothingThatWasComparedWithOthersThanThoseInForce() {
		int first = this.fixture.trained(true);
		int second = this.fixture.trained(true);
		this.desk.publish("ann", first);
		assertThat(this.desk.publish("ann", second)).isEqualTo(Outcome.STALE);
		assertThat(this.fixture.versions.current()).isEqualTo(first);
	}

	@Test
	void publishesNothingThatWasMeasuredWithOtherLexicons() throws IOException {
		int number = this.fixture.trained(true);
		Path other = this.folder.resolve("other");
		copyLexicons(other);
		Files.writeString(other.resolve("lexicon/emergency-en.yaml"), "\n# changed\n", StandardOpenOption.APPEND);
		assertThat(this.fixture.desk(false, this.fixture.changes, other).publish("ann", number))
			.isEqualTo(Outcome.OTHER_LEXICON);
	}

	@Test
	void publishesNothingWhoseFilesChanged() throws IOException {
		int number = this.fixture.trained(true);
		spoil(number);
		assertThat(this.desk.publish("ann", number)).isEqualTo(Outcome.BROKEN);
		assertThat(this.fixture.versions.current()).isZero();
	}

	@Test
	void putsOneInForceOfManyWhoPublishAtTheSameMoment() {
		List<Integer> numbers = IntStream.range(0, 4).mapToObj((one) -> this.fixture.trained(true)).toList();
		List<CompletableFuture<Outcome>> published = numbers.stream()
			.map((number) -> CompletableFuture.supplyAsync(() -> this.desk.publish("p" + number, number)))
			.toList();
		assertThat(published.stream().map(CompletableFuture::join)).containsOnlyOnce(Outcome.PUBLISHED)
			.containsOnly(Outcome.PUBLISHED, Outcome.STALE);
		assertThat(entries()).hasSize(1);
	}

	@Test
	void leavesTheOldVersionWhenItCrashesInTheMiddle() {
		int number = this.fixture.trained(true);
		ModelDesk crashing = this.fixture.desk(false, new CrashingChanges(), ModelsFixture.SHIPPED);
		assertThatIllegalStateException().isThrownBy(() -> crashing.publish("ann", number));
		assertThat(parking(this.fixture.replica().get())).isEqualTo("auto-reply");
		assertThat(this.fixture.versions.current()).isZero();
		assertThat(status(number)).isEqualTo(Status.PASSED);
		assertThat(this.desk.publish("ann", number)).isEqualTo(Outcome.PUBLISHED);
	}

	@Test
	void putsNothingInForceThatASecondPersonHasNotSeen() {
		int number = this.fixture.trained(true);
		assertThat(this.fixture.desk(true).publish("ann", number)).isEqualTo(Outcome.PROPOSED);
		assertThat(this.fixture.versions.current()).isZero();
	}

	@Test
	void putsInForceWhatASecondPersonAgreesTo() {
		int number = this.fixture.trained(true);
		ModelDesk careful = this.fixture.desk(true);
		careful.publish("ann", number);
		assertThat(careful.approve("kim", number)).isEqualTo(Outcome.PUBLISHED);
		assertThat(this.fixture.versions.current()).isEqualTo(number);
		assertThat(entries().getFirst()).extracting(Entry::person, Entry::approvedBy).containsExactly("ann", "kim");
	}

	@Test
	void letsNobodyAgreeWithThemselves() {
		int number = this.fixture.trained(true);
		ModelDesk careful = this.fixture.desk(true);
		careful.publish("ann", number);
		assertThat(careful.approve("ann", number)).isEqualTo(Outcome.OWN);
		assertThat(this.fixture.versions.current()).isZero();
	}

	@Test
	void forgetsNothingThatWasDeclined() {
		int number = this.fixture.trained(true);
		ModelDesk careful = this.fixture.desk(true);
		careful.publish("ann", number);
		assertThat(careful.decline("kim", number)).isEqualTo(Outcome.DECLINED);
		assertThat(status(number)).isEqualTo(Status.DECLINED);
		assertThat(careful.approve("lee", number)).isEqualTo(Outcome.STALE);
	}

	@Test
	void holdsEverythingButEmergenciesWhenItsFilesAreNotWhatWasPublished() throws IOException {
		int number = this.fixture.trained(true);
		this.desk.publish("ann", number);
		spoil(number);
		CurrentTriage replica = this.fixture.replica();
		assertThat(parking(replica.get())).isEqualTo("hold");
		assertThat(decided(replica.get(), "I have crushing chest pain right now")).isEqualTo("escalate");
		assertThat(replica.problem()).hasValueSatisfying((why) -> assertThat(why).contains("not what was published"));
	}

	@Test
	void holdsEverythingWhenTheShippedFilesAreNotWhatTheirManifestSays() throws IOException {
		Path shipped = this.folder.resolve("shipped");
		copyLexicons(shipped);
		Files.createDirectories(shipped.resolve("en"));
		try (Stream<Path> files = Files.list(ModelsFixture.SHIPPED.resolve("en"))) {
			for (Path file : files.toList()) {
				Files.copy(file, shipped.resolve("en").resolve(file.getFileName()));
			}
		}
		Files.writeString(shipped.resolve("en/vocabulary.txt"), "x\n", StandardOpenOption.APPEND);
		CurrentTriage replica = new CurrentTriage(Shipped.part(TriageFolders.class), shipped,
				new StoredModels(this.fixture.versions, this.fixture.store), this.fixture.phrases(),
				this.fixture.clock);
		assertThat(parking(replica.get())).isEqualTo("hold");
		assertThat(replica.problem()).contains("model en/vocabulary.txt is not the file its manifest speaks of");
	}

	@Test
	void decidesAgainOnceItIsMended() throws IOException {
		int number = this.fixture.trained(true);
		this.desk.publish("ann", number);
		spoil(number);
		CurrentTriage replica = this.fixture.replica();
		replica.get();
		this.desk.goBack("kim", 0, number);
		this.fixture.clock.advance(NOTICED);
		assertThat(parking(replica.get())).isEqualTo("auto-reply");
		assertThat(replica.problem()).isEmpty();
	}

	private void spoil(int number) throws IOException {
		String files = this.fixture.versions.find(number).orElseThrow().result().orElseThrow().files();
		Files.writeString(this.folder.resolve("models").resolve(files).resolve("en/vocabulary.txt"), "x\n",
				StandardOpenOption.APPEND);
	}

	private static void copyLexicons(Path to) throws IOException {
		Files.createDirectories(to.resolve("lexicon"));
		try (var files = Files.list(ModelsFixture.SHIPPED.resolve("lexicon"))) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve("lexicon").resolve(file.getFileName()));
			}
		}
		assertThat(Shipped.part(TriageFolders.class).lexicons(to)).isNotEmpty();
	}

	private Status status(int number) {
		return this.fixture.versions.find(number).orElseThrow().status();
	}

	private List<Entry> entries() {
		return this.fixture.changes.before(Long.MAX_VALUE, 9).stream().map(AdminChange::entry).toList();
	}

	private static String parking(Triage triage) {
		return decided(triage, "Where can visitors park?");
	}

	private static String decided(Triage triage, String text) {
		return triage.decide(Shipped.part(TextCleaner.class).clean("", text), List.of(), false).disposition().word();
	}

}
