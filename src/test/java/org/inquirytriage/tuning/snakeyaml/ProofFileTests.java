package org.inquirytriage.tuning.snakeyaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.inquirytriage.tuning.Fingerprint;
import org.inquirytriage.tuning.Rate;
import org.inquirytriage.tuning.evaluation.Goal;
import org.inquirytriage.tuning.proof.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProofFileTests {

	private final ProofFile file = new ProofFile();

	@TempDir
	private Path folder = Path.of("");

	private static Opening opening(String date) {
		return new Opening(date, false, new Fingerprint("1", "2", "3", "4e5"),
				Map.of("clinical-misses", new Rate(0, 1300)), 0.0023, 0.005,
				List.of(new Goal("general answered", "80 % or more", "79 of 100 (79.0 %)", false)));
	}

	@Test
	void nothingIsRecordedAtFirst() {
		assertThat(this.file.read(this.folder)).isEmpty();
	}

	@Test
	void whatWasRecordedIsReadAgain() {
		this.file.append(this.folder, opening("2026-11-27T12:00:00Z"));
		assertThat(this.file.read(this.folder)).containsExactly(opening("2026-11-27T12:00:00Z"));
	}

	@Test
	void everyOpeningIsKept() {
		this.file.append(this.folder, opening("2026-11-27T12:00:00Z"));
		this.file.append(this.folder, opening("2026-11-28T12:00:00Z"));
		assertThat(this.file.read(this.folder)).extracting(Opening::date)
			.containsExactly("2026-11-27T12:00:00Z", "2026-11-28T12:00:00Z");
	}

}
