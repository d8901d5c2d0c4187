package org.inquirytriage.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.tuning.Corpus;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.Fingerprint;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.Selection;
import org.inquirytriage.tuning.Split;
import org.inquirytriage.tuning.UnlimitedTriage;
import org.inquirytriage.tuning.evaluation.DetailedEvaluation;
import org.inquirytriage.tuning.evaluation.DetailedReport;
import org.inquirytriage.tuning.proof.Opening;
import org.inquirytriage.tuning.proof.ProofRecord;
import org.inquirytriage.tuning.report.ProofSection;
import org.inquirytriage.tuning.report.ReportTables;
import org.inquirytriage.tuning.report.ReportWriter;
import org.inquirytriage.tuning.thresholds.CurveFile;
import org.inquirytriage.tuning.thresholds.LimitCurves;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the report that stands beside the models. */
@Command(name = "report", mixinStandardHelpOptions = true,
		description = "Writes REPORT.md and its plots beside the models: the calibrate split, and the proof if made.")
class ReportCommand implements Callable<Integer> {

	@Option(names = "--models", paramLabel = "DIR", defaultValue = "models", description = "folder of the models")
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private Path models;

	@Option(names = "--corpus", paramLabel = "DIR", defaultValue = "models/corpus",
			description = "folder of labelled inquiries with splits.json")
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private Path corpus;

	@Option(names = "--also", paramLabel = "FILE.jsonl", description = "other labelled inquiries to measure on")
	private List<Path> also = List.of();

	@Override
	public Integer call() {
		List<Path> needed = new ArrayList<>(List.of(this.models, this.corpus));
		needed.addAll(this.also);
		for (Path path : needed) {
			if (!Files.exists(path)) {
				throw new WrongArgumentException("There is no file or folder " + path);
			}
		}
		try (ConfigurableApplicationContext parts = CommandLineProgram.parts(Map.of())) {
			write(parts);
		}
		return 0;
	}

	private void write(ConfigurableApplicationContext parts) {
		Selection selection = parts.getBean(Selection.class);
		DetailedEvaluation evaluation = parts.getBean(DetailedEvaluation.class);
		Triage triage = parts.getBean(TriageAssembly.class).assemble(this.models);
		Fingerprint current = Fingerprint.of(this.models, parts.getBean(Corpus.class).hash(this.corpus));
		List<ReportWriter.Section> sections = new ArrayList<>();
		for (Path file : this.also) {
			List<LabelledInquiry> inquiries = selection.of(file, null, null);
			sections.add(new ReportWriter.Section("Messages of " + file.getFileName(),
					List.of(ReportTables.figures(evaluation.once(triage, inquiries).figures()))));
		}
		DetailedReport calibrated = evaluation.whole(triage, parts.getBean(UnlimitedTriage.class).assemble(this.models),
				selection.of(this.corpus, Split.CALIBRATE, null));
		// Read last: a proof may be made while the report is.
		List<Opening> openings = parts.getBean(ProofRecord.class).read(this.models);
		if (!openings.isEmpty()) {
			sections.add(ProofSection.of(openings, current));
		}
		parts.getBean(ReportWriter.class).write(this.models, current, calibrated, sections);
		CurveFile.write(this.models, new LimitCurves(selection, parts.getBean(UnlimitedTriage.class),
				parts.getBean(Evaluation.class), this.models, Runnable::run)
			.measured(this.corpus));
	}

}
