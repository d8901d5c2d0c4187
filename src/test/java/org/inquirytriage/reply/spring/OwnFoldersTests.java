package org.inquirytriage.reply.spring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inquirytriage.office.FixedOffices;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.reply.program.Program;
import org.inquirytriage.reply.program.VascularFolder;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.triage.Topic;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OwnFoldersTests {

	private static final Topic NUMBERS = new Topic("contact-numbers");

	private final TestClock clock = new TestClock(Shipped.NOON);

	private final OwnFolders folders = new OwnFolders(Shipped.part(Wording.class), Shipped.part(FixedOffices.class),
			this.clock);

	private final VascularFolder folder;

	OwnFoldersTests(@TempDir Path parent) {
		this.folder = VascularFolder.below(parent);
	}

	private Map<String, Program> read(String... names) {
		MockEnvironment environment = new MockEnvironment().withProperty("triage.mailboxes[0].name", "heart");
		for (int index = 1; index <= names.length; index++) {
			environment.setProperty("triage.mailboxes[" + index + "].name", names[index - 1]);
			environment.setProperty("triage.mailboxes[" + index + "].templates", this.folder.path().toString());
		}
		return this.folders.in(environment);
	}

	private void assertStops(String sentence) {
		assertThatIllegalArgumentException().isThrownBy(() -> read("vascular"))
			.withMessage("The setting triage.mailboxes[1].templates names "
					+ this.folder.path().toAbsolutePath().normalize() + ", " + sentence);
	}

	@Test
	void readsNothingForMailboxesThatNameNoFolder() {
		assertThat(read()).isEmpty();
	}

	@Test
	void composesWithTheFactsOfTheFolder() {
		Program program = read("vascular").get("vascular");
		assertThat(program.composer().answer(List.of(NUMBERS), "en", Shipped.NOON).text())
			.contains(VascularFolder.NAME, VascularFolder.PHONE, "7 am to 3 pm")
			.doesNotContain("555-0100");
	}

	@Test
	void keepsToTheCalendarOfTheFolder() {
		Program program = read("vascular").get("vascular");
		assertThat(program.composer().answer(List.of(NUMBERS), "en", Shipped.NOON).text())
			.contains("We are closed on Tuesday, November 24, 2026 (Thanksgiving Day).");
	}

	@Test
	void sendsInTheNameThatTheFactsTell() {
		assertThat(read("vascular").get("vascular").nameOr("Heart Program")).isEqualTo(VascularFolder.NAME);
	}

	@Test
	void knowsTheOfficesOfTheFolderUnderIdsThatNoOtherDirectoryHas() {
		assertThat(read("vascular").get("vascular").offices().office("vascular:harbor-street").orElseThrow().name())
			.isEqualTo("Harbor Street Vein Clinic");
	}

	@Test
	void mailboxesThatNameOneFolderShareItsProgram() {
		Map<String, Program> programs = read("vascular", "legs");
		assertThat(programs.get("legs")).isSameAs(programs.get("vascular"));
		assertThat(new LinkedHashMap<>(programs).keySet()).containsExactly("vascular", "legs");
	}

	@Test
	void aFolderThatIsNotThereStopsTheStartAndNamesTheProperty() {
		MockEnvironment environment = new MockEnvironment().withProperty("triage.mailboxes[0].templates", "/no/such");
		assertThatIllegalArgumentException().isThrownBy(() -> this.folders.in(environment))
			.withMessage("The setting triage.mailboxes[0].templates names /no/such, which is not a folder");
	}

	@Test
	void aTextThatCannotBeSentStopsTheStartAndNamesPropertyFileAndLine() {
		this.folder.change("en/hours.md", (text) -> text.replace("Our clinics are open", "Open\n{{phone.mian}}"));
		assertStops("which cannot be used: en/hours.md, line 10, phone.mian: there is no such fact in en");
	}

	@Test
	void anOfficeThatCannotBeUsedStopsTheStartAndNamesPropertyFileAndLine() {
		this.folder.change("offices.csv", (offices) -> offices.replaceFirst("555-0120", "none"));
		assertStops("which cannot be used: offices.csv, line 2, phone: it is not a phone number");
	}

	@Test
	void aMissingDirectoryOfOfficesStopsTheStart() throws Exception {
		java.nio.file.Files.delete(this.folder.path().resolve("offices.csv"));
		assertStops("which cannot be used: offices.csv, line 1, file: it cannot be read as UTF-8");
	}

	@Nested
	class WhileTheServiceRuns {

		private final Program program = read("vascular").get("vascular");

		private String answer() {
			return this.program.composer().answer(List.of(NUMBERS), "en", Shipped.NOON).text();
		}

		private void aWhileLater() {
			OwnFoldersTests.this.clock.advance(Duration.ofSeconds(5));
		}

		@Test
		void aChangedTextHoldsFromTheNextMessageOn() {
			OwnFoldersTests.this.folder.change("program.yaml",
					(facts) -> facts.replace(VascularFolder.PHONE, "555-0142"));
			aWhileLater();
			assertThat(answer()).contains("555-0142").doesNotContain(VascularFolder.PHONE);
		}

		@Test
		void aChangedTextTellsAnotherVersionOfTheWording() {
			String before = this.program.library().version();
			OwnFoldersTests.this.folder.change("en/hours.md", (text) -> text + "\nWe look forward to seeing you.\n");
			aWhileLater();
			assertThat(this.program.library().version()).isNotEqualTo(before);
		}

		@Test
		void anOfficeThatMovedIsRoutedToAtItsNewAddress() {
			OwnFoldersTests.this.folder.change("offices.csv",
					(offices) -> offices.replace("vein-clinic@example.org", "veins@example.org"));
			aWhileLater();
			assertThat(this.program.offices().office("vascular:harbor-street").orElseThrow().email())
				.hasToString("veins@example.org");
		}

		@Test
		void mailLeavesInTheChangedName() {
			OwnFoldersTests.this.folder.change("program.yaml",
					(facts) -> facts.replace(VascularFolder.NAME, "Lakeside Veins"));
			aWhileLater();
			assertThat(this.program.nameOr("Heart Program")).isEqualTo("Lakeside Veins");
		}

		@Test
		void whatCannotBeUsedIsPassedOverWholeAndWhatWasReadBeforeHoldsOn() {
			OwnFoldersTests.this.folder.change("program.yaml",
					(facts) -> facts.replace(VascularFolder.PHONE, "555-0142"));
			OwnFoldersTests.this.folder.change("offices.csv", (offices) -> offices.replaceFirst("555-0120", "none"));
			aWhileLater();
			assertThat(answer()).contains(VascularFolder.PHONE);
			assertThat(this.program.offices().office("vascular:harbor-street").orElseThrow().phone())
				.isEqualTo("555-0120");
		}

		@Test
		void aFolderThatIsAwayLeavesWhatWasReadBeforeInForce() throws IOException {
			FileSystemUtils.deleteRecursively(OwnFoldersTests.this.folder.path());
			aWhileLater();
			assertThat(answer()).contains(VascularFolder.PHONE);
		}

	}

}
