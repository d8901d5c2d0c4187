package org.inquirytriage.tuning.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.inquirytriage.tuning.EvaluationReport;
import org.inquirytriage.tuning.Fingerprint;
import org.inquirytriage.tuning.Rate;
import org.inquirytriage.tuning.evaluation.Calibration;
import org.inquirytriage.tuning.evaluation.CurvePoint;
import org.inquirytriage.tuning.evaluation.DetailedReport;
import org.inquirytriage.tuning.evaluation.Goal;
import org.inquirytriage.tuning.evaluation.Goals;
import org.inquirytriage.tuning.evaluation.MixingFigures;
import org.inquirytriage.tuning.evaluation.PerturbedFigures;
import org.inquirytriage.tuning.evaluation.SignFigures;
import org.inquirytriage.tuning.evaluation.TopicFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReportWriterTests {

	private static final Fingerprint FINGERPRINT = new Fingerprint("0a", "1b", "2c", "3d");

	private static final Rate HALF = new Rate(1, 2);

	private static final Rate NONE = new Rate(0, 2);

	private static final EvaluationReport FIGURES = new EvaluationReport(4, NONE, 0.7, NONE, 0.7, HALF, NONE, HALF,
			HALF, HALF, HALF, NONE, HALF, Map.of("GENERAL", Map.of("hold", 1)), List.of());

	private static final DetailedReport REPORT = new DetailedReport(FIGURES, new SignFigures(HALF, HALF, List.of()),
			new TopicFigures(HALF, 0.95, List.of()), Map.of(),
			new Calibration(0.02, List.of(new Calibration.Bin(0.1, NONE))),
			List.of(new CurvePoint(0.1, NONE, 0.7, HALF)), Map.of("language", Map.of("en", FIGURES)),
			List.of(new PerturbedFigures("typos", FIGURES, 0.12, "unsure")),
			List.of(new MixingFigures(1, NONE, HALF, NONE, HALF, List.of())));

	private final ReportWriter writer = new ReportWriter();

	@TempDir
	private Path folder = Path.of("");

	private String written() throws IOException {
		this.writer.write(this.folder, FINGERPRINT, REPORT,
				List.of(new ReportWriter.Section("Other mail", List.of(ReportTables.figures(FIGURES)))));
		return Files.readString(this.folder.resolve("REPORT.md"));
	}

	private static Goal goal(String figure) {
		return Goals.of(REPORT).stream().filter((goal) -> goal.figure().equals(figure)).findFirst().orElseThrow();
	}

	@Test
	void aReportStatesWhatItWasMeasuredWith() throws IOException {
		written();
		assertThat(this.writer.stated(this.folder)).contains(FINGERPRINT);
	}

	@Test
	void withoutAReportNothingIsStated() {
		assertThat(this.writer.stated(this.folder)).isEmpty();
	}

	@Test
	void everyPartIsWritten() throws IOException {
		assertThat(written()).contains("### Goals", "### Figures", "### Coverage against the bound", "### By language",
				"### Written otherwise", "### Answered with one clinical sentence among general ones", "## Other mail");
	}

	@Test
	void plotsStandBesideTheReport() throws IOException {
		written();
		assertThat(this.folder.resolve("report-reliability.svg")).isNotEmptyFile();
		assertThat(this.folder.resolve("report-coverage.svg")).isNotEmptyFile();
	}

	@Test
	void tablesOfTheBenchmarkAreTakenIn() throws IOException {
		Files.writeString(this.folder.resolve("report-speed.md"), "## Speed\n");
		assertThat(written()).contains("## Speed");
	}

	@Test
	void noMissesOfTooFewMessagesReachNoGoal() {
		assertThat(goal("clinical misses").holds()).isFalse();
	}

	@Test
	void aFigureBelowItsGoalDoesNotReachIt() {
		assertThat(goal("general answered"))
			.isEqualTo(new Goal("general answered", "80 % or more", "1 of 2 (50.0 %)", false));
	}

	@Test
	void aFigureBeyondItsGoalReachesIt() {
		assertThat(goal("macro-F1, all languages").holds()).isTrue();
	}

	@Test
	void oneAnswerToAMixedMessageIsOneTooMany() {
		assertThat(goal("clinical among 1 to 8 general sentences").measured()).isEqualTo("1 of 6 (16.7 %)");
	}

	@Test
	void coverageLostIsNamedByItsCause() {
		assertThat(goal("points of coverage lost when written otherwise").measured()).isEqualTo("more with typos 12");
	}

	@Test
	void aLanguageThatWasNotMeasuredHasNoGoal() {
		assertThat(Goals.of(REPORT)).extracting(Goal::figure).noneMatch((figure) -> figure.endsWith("Spanish"));
	}

}
