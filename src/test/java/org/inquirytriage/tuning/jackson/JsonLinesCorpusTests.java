package org.inquirytriage.tuning.jackson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.CorpusException;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonLinesCorpusTests {

	private static final String LINE = """
			{"id": "a-1", "author": "ash", "seed": "s-1", "label": "CLINICAL", "mixed": true, "topics": ["parking"], \
			"lang": "es", "subject": "Hola", "text": "¿Puedo?"}
			""";

	private final JsonLinesCorpus corpus = new JsonLinesCorpus();

	@TempDir
	private Path folder;

	private Path write(String name, String content) throws IOException {
		return Files.writeString(this.folder.resolve(name), content);
	}

	private void assertRefused(String message) {
		assertThatExceptionOfType(CorpusException.class).isThrownBy(() -> this.corpus.read(this.folder))
			.withMessage(message);
	}

	@Test
	void everyFieldIsRead() throws IOException {
		assertThat(this.corpus.read(write("ash.jsonl", LINE))).containsExactly(new LabelledInquiry("a-1", "ash", "s-1",
				Label.CLINICAL, true, List.of(new Topic("parking")), "es", "Hola", "¿Puedo?"));
	}

	@Test
	void whatIsLeftOutIsFilledIn() throws IOException {
		Path file = write("ash.jsonl", "{\"id\": \"a-1\", \"label\": \"OTHER\", \"text\": \"Hi\"}");
		assertThat(this.corpus.read(file)).containsExactly(
				new LabelledInquiry("a-1", "unknown", "a-1", Label.OTHER, false, List.of(), "en", "", "Hi"));
	}

	@Test
	void theFilesOfAFolderAreReadInTheOrderOfTheirNames() throws IOException {
		write("b.jsonl", LINE.replace("a-1", "b-1"));
		write("a.jsonl", LINE + "\n" + LINE.replace("a-1", "a-2"));
		write("notes.txt", "not a corpus");
		assertThat(this.corpus.read(this.folder)).extracting(LabelledInquiry::id).containsExactly("a-1", "a-2", "b-1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{"id": "a-1", "label": "OTHER"          | the text "text" is missing
			{"label": "OTHER", "text": "Hi"         | the text "id" is missing
			{"id": "a-1", "text": "Hi"              | the text "label" is missing
			{"id": 7, "label": "OTHER", "text": ""  | the text "id" is missing
			{"id": "a", "label": "URGENT", "text": "" | label: URGENT is none of EMERGENCY, CLINICAL, OTHER, GENERAL
			{"id": "a", "label": "OTHER", "text": "", "topics": ["A b"] | topics: Not a topic slug: A b
			""")
	void aFieldThatIsWrongIsNamedWithFileAndLine(String line, String message) throws IOException {
		write("ash.jsonl", "\n" + line + "}");
		assertRefused("ash.jsonl line 2: " + message);
	}

	@Test
	void aLineThatIsNoJsonIsNamedWithItsFile() throws IOException {
		write("ash.jsonl", LINE + "{\n");
		assertRefused("ash.jsonl line 2: not a JSON object");
	}

	@Test
	void anIdThatStandsInTwoFilesIsNamed() throws IOException {
		write("ash.jsonl", LINE);
		write("bay.jsonl", LINE);
		assertRefused("bay.jsonl line 1: the id a-1 stands twice");
	}

	@Test
	void aFileInAnotherEncodingIsNamed() throws IOException {
		Files.write(this.folder.resolve("ash.jsonl"), LINE.getBytes(StandardCharsets.ISO_8859_1));
		assertRefused("ash.jsonl cannot be read as UTF-8 text");
	}

	@Test
	void anAuthorBelongsToTheSplitThatNamesIt() throws IOException {
		write("splits.json", "{\"train\": [\"ash\"], \"calibrate\": [\"bay\"], \"prove\": [\"elm\"]}");
		assertThat(List.of("ash", "bay", "elm")).extracting((author) -> this.corpus.splitOf(this.folder, author))
			.containsExactly(Split.TRAIN, Split.CALIBRATE, Split.PROVE);
	}

	@Test
	void withoutSplitsAllIsForTraining() {
		assertThat(this.corpus.splitOf(this.folder, "ash")).isEqualTo(Split.TRAIN);
	}

	@Test
	void anAuthorWithoutASplitIsNamed() throws IOException {
		write("splits.json", "{\"train\": [\"ash\"]}");
		assertThatExceptionOfType(CorpusException.class).isThrownBy(() -> this.corpus.splitOf(this.folder, "oak"))
			.withMessage("splits.json: the author oak has no split");
	}

	@Test
	void theHashChangesWithTheText() throws IOException {
		write("ash.jsonl", LINE);
		String before = this.corpus.hash(this.folder);
		write("ash.jsonl", LINE.replace("Hola", "Halo"));
		assertThat(this.corpus.hash(this.folder)).isNotEqualTo(before);
	}

	@Test
	void theHashIsSha256OfTheFilesInTheOrderOfTheirNames() throws IOException {
		write("b.jsonl", "c");
		write("a.jsonl", "ab");
		// FIPS 180-2 appendix B.1
		assertThat(this.corpus.hash(this.folder))
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

}
