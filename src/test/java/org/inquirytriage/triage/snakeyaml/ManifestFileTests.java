package org.inquirytriage.triage.snakeyaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.inquirytriage.triage.LanguageModel.Reliability;
import org.inquirytriage.triage.TriagePolicy;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.training.ModelManifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ManifestFileTests {

	private static final ModelManifest MANIFEST = new ModelManifest("en", "2026-11-23", "abc",
			Map.of("intents.bin", "def"), TriagePolicy.cautious(), new ModelManifest.Calibration(900, 1, 0.005, 0.95),
			new Reliability(List.of(new Reliability.Point(0.1, 0.01), new Reliability.Point(0.9, 0.8)), List.of()));

	@TempDir
	private Path folder;

	@Test
	void whatIsWrittenIsRead() {
		ManifestFile.write(MANIFEST, this.folder);
		assertThat(ManifestFile.read(this.folder)).isEqualTo(MANIFEST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "answer-below", "redirect-from", "emergency-from", "other-below", "other-from",
			"topic-from", "urgent-segment-from", "possible-sign-from", "segment-topic-from", "clinical", "bound",
			"second-topic-from", "known-words-from", "longest-words" })
	void aLimitThatIsMissingIsNamed(String limit) throws IOException {
		ManifestFile.write(MANIFEST, this.folder);
		Path file = this.folder.resolve("manifest.yaml");
		Files.writeString(file, Files.readString(file).replace(limit, "unheard-of"));
		assertThatExceptionOfType(UnreadableDataException.class).isThrownBy(() -> ManifestFile.read(this.folder))
			.withMessage("manifest.yaml: the manifest lacks the number \"" + limit + "\"");
	}

	@Test
	void aManifestThatIsMissingIsNamed() {
		assertThatExceptionOfType(UnreadableDataException.class).isThrownBy(() -> ManifestFile.read(this.folder))
			.withMessageStartingWith("manifest.yaml: ");
	}

}
