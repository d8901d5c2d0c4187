package org.inquirytriage.tuning.jackson;

import java.io.IOException;
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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonCorpusLinesTests {

	private final JsonCorpusLines lines = new JsonCorpusLines();

	private final JsonLinesCorpus corpus = new JsonLinesCorpus();

	@TempDir
	private Path folder = Path.of("");

	@Test
	void areReadAsTheyWereWritten() throws IOException {
		LabelledInquiry inquiry = new LabelledInquiry("program-1", "program", "program-1", Label.CLINICAL, true,
				List.of(new Topic("hours"), new Topic("billing")), "es", "¿\"Dónde\"?", "Uno\n\ndos\t\\tres 👍");
		Path file = Files.writeString(this.folder.resolve("program.jsonl"), this.lines.line(inquiry) + "\n");
		assertThat(this.corpus.read(file)).containsExactly(inquiry);
	}

	@Test
	void addAnAuthorToLearnFromAndLeaveTheOthers() throws IOException {
		Files.writeString(this.folder.resolve("splits.json"), this.lines
			.learningFrom("{\"train\": [\"oak\"], \"calibrate\": [\"fir\"], \"prove\": [\"iris\"]}", "program"));
		assertThat(List.of("oak", "program", "fir", "iris"))
			.extracting((author) -> this.corpus.splitOf(this.folder, author))
			.containsExactly(Split.TRAIN, Split.TRAIN, Split.CALIBRATE, Split.PROVE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{}", "{\"train\": 1}" })
	void refuseWhatIsNoFileOfSplits(String splits) {
		assertThatExceptionOfType(CorpusException.class).isThrownBy(() -> this.lines.learningFrom(splits, "program"));
	}

}
