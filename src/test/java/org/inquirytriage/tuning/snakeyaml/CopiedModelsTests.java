package org.inquirytriage.tuning.snakeyaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.triage.ClinicalCues;
import org.inquirytriage.triage.EmergencySigns;
import org.inquirytriage.triage.Triage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CopiedModelsTests {

	private static final String MANIFEST = "policy:\n  answer-below: 0.1\n  redirect-from: 0.6\n";

	private final List<Path> assembled = new ArrayList<>();

	private String manifest = "";

	@TempDir
	private Path models = Path.of("");

	@BeforeEach
	void assembleFromACopy() throws IOException {
		Files.createDirectories(this.models.resolve("en"));
		Files.createDirectories(this.models.resolve("corpus"));
		Files.writeString(this.models.resolve("en/manifest.yaml"), MANIFEST);
		Files.writeString(this.models.resolve("corpus/ash.jsonl"), "");
		new CopiedModels(this::assemble).assemble(this.models);
	}

	private Triage assemble(Path folder) {
		try {
			this.assembled.add(folder);
			this.manifest = Files.readString(folder.resolve("en/manifest.yaml"));
			assertThat(folder.resolve("corpus")).doesNotExist();
			return new Triage(new EmergencySigns(List.of()), new ClinicalCues(List.of()), List.of());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void theDoubtHasNoLimit() {
		assertThat(this.manifest).contains("answer-below: 2.0");
	}

	@Test
	void otherLimitsStay() {
		assertThat(this.manifest).contains("redirect-from: 0.6");
	}

	@Test
	void theModelsThemselvesStay() throws IOException {
		assertThat(Files.readString(this.models.resolve("en/manifest.yaml"))).isEqualTo(MANIFEST);
	}

	@Test
	void theCopyIsDeleted() {
		assertThat(this.assembled).singleElement().satisfies((copy) -> assertThat(copy).doesNotExist());
	}

}
