package org.inquirytriage.tuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.inquirytriage.tuning.jackson.JsonLinesCorpus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SelectionTests {

	@TempDir
	private Path folder = Path.of("");

	@BeforeEach
	void writeOneMessageOfEachSplit() throws IOException {
		Files.writeString(this.folder.resolve("splits.json"),
				"{\"train\":[\"ash\"],\"calibrate\":[\"box\",\"yew\"],\"prove\":[\"oak\"]}");
		for (String author : List.of("ash", "box", "oak", "yew")) {
			Files.writeString(this.folder.resolve(author + ".jsonl"),
					"{\"id\":\"" + author + "\",\"author\":\"" + author + "\",\"label\":\"OTHER\",\"text\":\"x\"}\n");
		}
	}

	private List<String> ids(Path path, @Nullable Split split, @Nullable String author) {
		return new Selection(new JsonLinesCorpus()).of(path, split, author).stream().map(LabelledInquiry::id).toList();
	}

	@Test
	void aFolderWithSplitsIsMeasuredOnItsCalibrateSplit() {
		assertThat(ids(this.folder, null, null)).containsExactly("box", "yew");
	}

	@Test
	void anotherSplitCanBeNamed() {
		assertThat(ids(this.folder, Split.TRAIN, null)).containsExactly("ash");
	}

	@Test
	void anAuthorCanBeNamed() {
		assertThat(ids(this.folder, null, "yew")).containsExactly("yew");
	}

	@Test
	void aFolderWithoutSplitsIsMeasuredWhole() throws IOException {
		Files.delete(this.folder.resolve("splits.json"));
		assertThat(ids(this.folder, null, null)).hasSize(4);
	}

	@Test
	void aFileIsMeasuredWhole() {
		assertThat(ids(this.folder.resolve("ash.jsonl"), null, null)).containsExactly("ash");
	}

	@Test
	void theProveSplitIsNotOpened() {
		assertThatThrownBy(() -> ids(this.folder, Split.PROVE, null)).isInstanceOf(CorpusException.class);
	}

	@Test
	void aFileOfTheProveSplitIsNotOpened() {
		Path file = this.folder.resolve("oak.jsonl");
		assertThatThrownBy(() -> ids(file, null, null)).isInstanceOf(CorpusException.class);
	}

	@Test
	void anAuthorOfTheProveSplitIsNotOpened() {
		assertThatThrownBy(() -> ids(this.folder, null, "oak")).isInstanceOf(CorpusException.class);
	}

}
