package org.inquirytriage.tuning.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.ClinicalCues;
import org.inquirytriage.triage.Disposition;
import org.inquirytriage.triage.EmergencySigns;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageDecision;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.published.CurrentTriage;
import org.inquirytriage.triage.published.PublishedModels;
import org.inquirytriage.tuning.ModelsCopy;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.lexicon.Candidate;
import org.inquirytriage.tuning.lexicon.CurrentPhrases;
import org.inquirytriage.tuning.lexicon.LexiconDesk;
import org.inquirytriage.tuning.lexicon.LexiconKind;
import org.inquirytriage.tuning.lexicon.PhraseOutcome;
import org.inquirytriage.tuning.lexicon.PhraseProposal;
import org.inquirytriage.tuning.lexicon.PhraseVersion;
import org.inquirytriage.tuning.lexicon.PhrasesBeside;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class LexiconDeskTests {

	private static final Path MODELS = Path.of("models");

	private static final String QUESTION = "Where can I park my blue tricycle?";

	private static final Candidate TRICYCLE = new Candidate(LexiconKind.EMERGENCY, "en", "E1", "blue tricycle");

	private static final Candidate KITE = new Candidate(LexiconKind.EMERGENCY, "en", "E1", "red kite");

	private static final Triage NOTHING_FOUND = new Triage(new EmergencySigns(List.of()), new ClinicalCues(List.of()),
			List.of());

	// Assembling triage takes a second; most of these tests are about who may do what.
	private static final PhrasesBeside READABLE = new PhrasesBeside((lexicons) -> NOTHING_FOUND, MODELS);

	private final TuningFixture fixture;

	private final JdbcPhraseVersions versions;

	private final AtomicReference<@Nullable Path> models = new AtomicReference<>();

	private final TestClock clock = new TestClock(TuningFixture.NOW);

	private final LexiconDesk desk;

	private final LexiconDesk careful;

	LexiconDeskTests(TestDatabase database) {
		this.fixture = new TuningFixture(database);
		this.versions = new JdbcPhraseVersions(this.fixture.jdbc);
		this.desk = this.fixture.lexiconDesk(this.versions, READABLE, false);
		this.careful = this.fixture.lexiconDesk(this.versions, READABLE, true);
	}

	@Test
	void countsWhatWasPublishedWithoutARestart() {
		Triage live = Triage.following(inForce());
		assertThat(decided(live).emergency()).isFalse();
		assertThat(this.desk.add("ann", 0, TRICYCLE, "Letters")).isEqualTo(new PhraseOutcome.Published(1));
		assertThat(decided(live)).extracting(TriageDecision::emergency, TriageDecision::signs)
			.containsExactly(true, List.of(TRICYCLE.id()));
	}

	@Test
	void namesTheVersionOfThePhrases() {
		Triage live = Triage.following(inForce());
		assertThat(live.versions()).doesNotContainKey("phrases");
		this.desk.add("ann", 0, TRICYCLE, "Letters");
		assertThat(live.versions()).containsEntry("phrases", "1");
	}

	@Test
	void readsThemBesideModelsThatAreTried() {
		this.desk.add("ann", 0, TRICYCLE, "Letters");
		assertThat(decided(inForce().withModels(MODELS)).signs()).containsExactly(TRICYCLE.id());
	}

	@Test
	void endsADecisionWithThePhrasesItBeganWith() {
		Triage begun = Triage.following(inForce()).asOfNow();
		this.desk.add("ann", 0, TRICYCLE, "Letters");
		assertThat(decided(begun).emergency()).isFalse();
	}

	@Test
	void keepsPhrasesWhenOtherModelsAreInForce() throws IOException {
		this.desk.add("ann", 0, TRICYCLE, "Letters");
		Triage live = Triage.following(inForce());
		String before = live.versions().get("limits-en");
		try (ModelsCopy other = ModelsCopy.of(MODELS)) {
			Path manifest = other.folder().resolve("en").resolve("manifest.yaml");
			Files.writeString(manifest,
					Files.readString(manifest).replaceFirst("longest-words: \\S+", "longest-words: 7"));
			this.models.set(other.folder());
			this.clock.advance(Duration.ofSeconds(3));
			assertThat(live.versions().get("limits-en")).isNotEqualTo(before);
			assertThat(decided(live).signs()).containsExactly(TRICYCLE.id());
		}
	}

	@Test
	void recordsWhoAddedWhatAndWhy() {
		this.desk.add("ann", 0, TRICYCLE, "Letters");
		assertThat(entries()).containsExactly(new Entry("ann", "lexicon-published", "lexicon", "version 1: Letters",
				"+ emergency\ten\tE1\tblue tricycle", ""));
	}

	@Test
	void keepsEveryFieldOfAVersion() {
		this.desk.add("ann", 0, TRICYCLE, "Letters");
		assertThat(this.versions.list(9))
			.containsExactly(new PhraseVersion(1, List.of(TRICYCLE), "ann", "Letters", TuningFixture.NOW, ""));
	}

	@Test
	void asksForAReason() {
		assertThat(this.desk.add("ann", 0, TRICYCLE, " ")).isEqualTo(new PhraseOutcome.NoReason());
		assertThat(this.versions.latest()).isZero();
	}

	@Test
	void refusesWhatCannotBeRead() {
		LexiconDesk reading = this.fixture.lexiconDesk(this.versions, beside(), false);
		assertThat(reading.add("ann", 0, new Candidate(LexiconKind.EMERGENCY, "en", "E1", "[blue"), "Letters"))
			.isInstanceOf(PhraseOutcome.Refused.class);
		assertThat(this.versions.latest()).isZero();
	}

	@Test
	void refusesTheSecondOfTwoWhoSawTheSameVersion() {
		this.desk.add("ann", 0, TRICYCLE, "Letters");
		assertThat(this.desk.add("kim", 0, KITE, "Letters")).isEqualTo(new PhraseOutcome.Stale());
	}

	@Test
	void takesOneOfManyWhoPublishAtTheSameMoment() {
		List<CompletableFuture<PhraseOutcome>> all = IntStream.range(0, 4)
			.mapToObj((number) -> CompletableFuture
				.supplyAsync(() -> this.desk.add("p" + number, 0, TRICYCLE, "Letters")))
			.toList();
		assertThat(all.stream().map(CompletableFuture::join).filter(PhraseOutcome.Published.class::isInstance))
			.hasSize(1);
		assertThat(entries()).hasSize(1);
	}

	@Test
	void waitsForASecondPersonWhereTheSettingAsks() {
		assertThat(this.careful.add("ann", 0, TRICYCLE, "Letters")).isEqualTo(new PhraseOutcome.Proposed(1));
		assertThat(this.versions.latest()).isZero();
		assertThat(this.careful.approve("ann", 1)).isEqualTo(new PhraseOutcome.OwnProposal());
		assertThat(this.careful.approve("kim", 1)).isEqualTo(new PhraseOutcome.Published(1));
		assertThat(entries().getFirst()).extracting(Entry::person, Entry::approvedBy).containsExactly("ann", "kim");
	}

	@Test
	void takesNothingOutWithoutASecondPersonWhateverTheSetting() {
		this.desk.add("ann", 0, TRICYCLE, "Letters");
		assertThat(this.desk.remove("ann", 1, TRICYCLE.id(), "Too many")).isEqualTo(new PhraseOutcome.Proposed(1));
		assertThat(this.versions.latest()).isEqualTo(1);
		assertThat(this.desk.approve("kim", 1)).isEqualTo(new PhraseOutcome.Published(2));
		assertThat(this.versions.version(2).orElseThrow().phrases()).isEmpty();
	}

	@Test
	void goesBackToFewerPhrasesOnlyWithASecondPerson() {
		this.desk.add("ann", 0, TRICYCLE, "Letters");
		assertThat(this.desk.goBack("ann", 1, 0, "Too many")).isEqualTo(new PhraseOutcome.Proposed(1));
	}

	@Test
	void goesBackToMorePhrasesAtOnce() {
		this.desk.add("ann", 0, TRICYCLE, "Letters");
		this.desk.remove("ann", 1, TRICYCLE.id(), "Too many");
		this.desk.approve("kim", 1);
		assertThat(this.desk.goBack("ann", 2, 1, "Missed one")).isEqualTo(new PhraseOutcome.Published(3));
		assertThat(this.versions.version(3).orElseThrow().phrases()).containsExactly(TRICYCLE);
	}

	@Test
	void publishesNoProposalThatWasOvertaken() {
		this.careful.add("ann", 0, TRICYCLE, "Letters");
		this.desk.add("lee", 0, KITE, "Letters");
		assertThat(this.careful.approve("kim", 1)).isEqualTo(new PhraseOutcome.Stale());
	}

	@Test
	void keepsWhatWasDeclinedInTheRecord() {
		this.careful.add("ann", 0, TRICYCLE, "Letters");
		assertThat(this.careful.decline("kim", 1)).isEqualTo(new PhraseOutcome.Declined(1));
		assertThat(this.versions.proposals()).extracting(PhraseProposal::number).isEmpty();
		assertThat(entries().getFirst().act()).isEqualTo("lexicon-declined");
	}

	@Test
	void loadsNoModelThatDoesNotFitItsManifestBesideAPhrase() throws IOException {
		this.desk.add("ann", 0, TRICYCLE, "Letters");
		try (ModelsCopy copy = ModelsCopy.of(MODELS)) {
			Files.writeString(copy.folder().resolve("en").resolve("vocabulary.txt"), "tampered",
					StandardOpenOption.APPEND);
			this.models.set(copy.folder());
			CurrentTriage inForce = inForce();
			assertThat(inForce.problem()).isPresent();
			assertThat(decided(inForce.get()).signs()).containsExactly(TRICYCLE.id());
			assertThat(decided(inForce.get(), "Where can I park?").disposition()).isInstanceOf(Disposition.Hold.class);
		}
	}

	@Test
	void refusesToDecideWithoutAPhraseThatCannotBeUsed() {
		this.desk.add("ann", 0, new Candidate(LexiconKind.EMERGENCY, "en", "E1", "[blue"), "Letters");
		assertThatExceptionOfType(UnreadableDataException.class).isThrownBy(() -> inForce().get());
	}

	private static PhrasesBeside beside() {
		return new PhrasesBeside(Shipped.part(TriageFolders.class), MODELS);
	}

	private CurrentTriage inForce() {
		PublishedModels published = new PublishedModels() {

			@Override
			public long turn() {
				return folder().hashCode();
			}

			@Override
			public Optional<Path> folder() {
				return Optional.ofNullable(LexiconDeskTests.this.models.get());
			}

		};
		return new CurrentTriage(Shipped.part(TriageFolders.class), MODELS, published,
				new CurrentPhrases(this.versions, MODELS), this.clock);
	}

	private List<Entry> entries() {
		return this.fixture.changes.before(Long.MAX_VALUE, 9).stream().map(AdminChange::entry).toList();
	}

	private static TriageDecision decided(Triage triage) {
		return decided(triage, QUESTION);
	}

	private static TriageDecision decided(Triage triage, String text) {
		return triage.decide(Shipped.part(TextCleaner.class).clean("", text), List.of(), false);
	}

}
