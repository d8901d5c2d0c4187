package org.inquirytriage.shipped;

import java.nio.file.Path;

import org.inquirytriage.tuning.Corpus;
import org.inquirytriage.tuning.Fingerprint;
import org.inquirytriage.tuning.report.ReportWriter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	private static final Path MODELS = Path.of("models");

	@Test
	void theReportIsAboutTheShippedModelsLexiconsAndCorpus() {
		String corpus = Shipped.part(Corpus.class).hash(MODELS.resolve("corpus"));
		assertThat(new ReportWriter().stated(MODELS)).as("run the command report and commit what it writes")
			.contains(Fingerprint.of(MODELS, corpus));
	}

}
