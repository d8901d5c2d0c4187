package org.inquirytriage.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.Selection;
import org.inquirytriage.tuning.Split;
import org.inquirytriage.tuning.UnlimitedTriage;
import org.inquirytriage.tuning.evaluation.DetailedEvaluation;
import org.inquirytriage.tuning.evaluation.DetailedReport;
import org.inquirytriage.tuning.report.ReportTables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures triage on labelled inquiries. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
		description = "Measures triage on labelled inquiries and prints tables, or JSON. "
				+ "The prove split is opened only by the command prove.")
class EvaluateCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private CommandSpec spec;

	@Option(names = "--models", paramLabel = "DIR", description = "models to use instead of the packed ones")
	private @Nullable Path models;

	@Option(names = "--split", paramLabel = "SPLIT",
			description = "train or calibrate; a folder with splits is measured on calibrate unless told otherwise")
	private @Nullable Split split;

	@Option(names = "--author", paramLabel = "NAME", description = "only what this author wrote")
	private @Nullable String author;

	@Option(names = "--quick", description = "leave out perturbations, mixing and the curve")
	private boolean quick;

	@Option(names = "--json", description = "print one JSON object")
	private boolean asJson;

	@Parameters(paramLabel = "FILE.jsonl", description = "labelled inquiries, one JSON object a line, or a folder")
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private Path file;

	@Override
	public Integer call() {
		if (!Files.exists(this.file)) {
			throw new WrongArgumentException("There is no file " + this.file);
		}
		Map<String, Object> settings = (this.models == null) ? Map.of()
				: Map.of("triage.models-dir", this.models.toString());
		try (ConfigurableApplicationContext parts = CommandLineProgram.parts(settings)) {
			List<LabelledInquiry> inquiries = parts.getBean(Selection.class).of(this.file, this.split, this.author);
			DetailedReport report = report(parts, inquiries);
			PrintWriter out = this.spec.commandLine().getOut();
			if (this.asJson) {
				out.println(JsonMapper.builder().build().writeValueAsString(report));
			}
			else {
				ReportTables.of(report).forEach((table) -> out.println(table.asText()));
			}
		}
		return 0;
	}

	private DetailedReport report(ConfigurableApplicationContext parts, List<LabelledInquiry> inquiries) {
		Path folder = parts.getBean("modelsFolder", Path.class);
		DetailedEvaluation evaluation = parts.getBean(DetailedEvaluation.class);
		Triage triage = parts.getBean(TriageAssembly.class).assemble(folder);
		if (this.quick) {
			return evaluation.once(triage, inquiries);
		}
		return evaluation.whole(triage, parts.getBean(UnlimitedTriage.class).assemble(folder), inquiries);
	}

}
