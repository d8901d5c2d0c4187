package org.inquirytriage.triage.snakeyaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LexiconFilesTests {

	private static final Map<String, String> SOUND = Map.of("words-en.yaml", """
			words:
			  family: [mother, father]
			""", "emergency-en.yaml", """
			entries:
			  - id: fell
			    group: E1
			    context: [history]
			    variants: ["<family> fell"]
			""", "clinical-en.yaml", "entries: []", "other-en.yaml", "", "topics-en.yaml", "", "subjects-en.yaml", "",
			"context-en.yaml", """
					contexts:
					  history:
					    scope: segment
					    variants: [years ago]
					""");

	@TempDir
	private Path folder;

	@BeforeEach
	void writeSoundFiles() throws IOException {
		for (Map.Entry<String, String> file : SOUND.entrySet()) {
			write(file.getKey(), file.getValue());
		}
	}

	private void write(String name, String content) throws IOException {
		Files.writeString(this.folder.resolve(name), content);
	}

	private Lexicon read() {
		return LexiconFiles.read(this.folder, "en", (word) -> false);
	}

	private void assertRefused(String message) {
		assertThatExceptionOfType(UnreadableDataException.class).isThrownBy(this::read).withMessageContaining(message);
	}

	@Test
	void soundFilesAreRead() {
		Segment segment = new Segment(Segment.Source.BODY, 0, 25, "My father fell years ago.");
		assertThat(read().emergencySigns(List.of(segment))).singleElement()
			.satisfies((match) -> assertThat(match.loweredBy()).containsExactly("history"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "words-en.yaml", "emergency-en.yaml", "clinical-en.yaml", "other-en.yaml",
			"topics-en.yaml", "subjects-en.yaml", "context-en.yaml" })
	void aMissingFileIsNamed(String name) throws IOException {
		Files.delete(this.folder.resolve(name));
		assertRefused("lexicon file " + name + " is missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "words-en.yaml", "emergency-en.yaml", "clinical-en.yaml", "other-en.yaml",
			"topics-en.yaml", "subjects-en.yaml", "context-en.yaml" })
	void aFileThatIsNoYamlIsNamedWithTheLine(String name) throws IOException {
		write(name, "words: {}\nentries: [\n");
		assertRefused(name + " line 3: ");
	}

	@Test
	void aKeyThatStandsTwiceIsNamedWithTheLine() throws IOException {
		write("clinical-en.yaml", "entries: []\nentries: []\n");
		assertRefused("clinical-en.yaml");
	}

	@Test
	void anEntryWithoutAnIdIsNamedByItsFile() throws IOException {
		write("clinical-en.yaml", "entries: [{group: drug, variants: [pill]}]");
		assertRefused("clinical-en.yaml line 1: an entry lacks \"id\"");
	}

	@Test
	void anEntryWithoutAGroupIsNamed() throws IOException {
		write("clinical-en.yaml", "entries: [{id: pills, variants: [pill]}]");
		assertRefused("clinical-en.yaml line 1: entry pills lacks \"group\"");
	}

	@Test
	void anEntryWithoutVariantsIsNamed() throws IOException {
		write("other-en.yaml", "entries: [{id: pills, group: drug}]");
		assertRefused("other-en.yaml line 1: entry pills has no variants");
	}

	@Test
	void anEntryWhoseVariantsAreNoTextsIsNamed() throws IOException {
		write("other-en.yaml", "entries: [{id: pills, group: drug, variants: [{a: b}]}]");
		assertRefused("other-en.yaml line 1: entry pills variants must hold only texts");
	}

	@Test
	void anEntryThatStandsTwiceIsNamed() throws IOException {
		write("clinical-en.yaml", """
				entries:
				  - {id: pills, group: drug, variants: [pill]}
				  - {id: pills, group: drug, variants: [tablet]}
				""");
		assertRefused("clinical-en.yaml line 3: entry pills stands twice");
	}

	@Test
	void entriesThatAreNoListAreNamed() throws IOException {
		write("clinical-en.yaml", "entries: pills");
		assertRefused("clinical-en.yaml: entries must be a list");
	}

	@Test
	void anEntryThatNamesAnUnknownContextIsNamed() throws IOException {
		write("emergency-en.yaml", "entries: [{id: fell, group: E1, context: [dream], variants: [fell]}]");
		assertRefused("emergency-en.yaml line 1: entry fell names the unknown context dream");
	}

	@Test
	void anEntryWithAnUnreadablePatternIsNamed() throws IOException {
		write("clinical-en.yaml", "entries: [{id: pills, group: drug, variants: ['<unknown>']}]");
		assertRefused("clinical-en.yaml line 1: entry pills: there is no word list <unknown>");
	}

	@Test
	void anEntryOfAnotherStrengthIsNamedWithItsLine() throws IOException {
		write("emergency-en.yaml", """
				entries:
				  - {id: fell, group: E1, variants: [fell]}
				  - {id: slid, group: E1, strength: weak, variants: [slid]}
				""");
		assertRefused("emergency-en.yaml line 3: entry slid: the strength must be certain or possible");
	}

	@Test
	void aContextWithAnotherScopeIsNamed() throws IOException {
		write("context-en.yaml", "contexts: {history: {scope: behind, variants: [ago]}}");
		assertRefused("context-en.yaml line 1: context history: the scope must be segment or before");
	}

	@Test
	void aWordListThatStandsInTwoFilesIsNamed() throws IOException {
		write("clinical-en.yaml", "words: {family: [aunt]}");
		assertRefused("clinical-en.yaml line 1: the word list family stands twice");
	}

}
