package org.inquirytriage.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.tuning.Corpus;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.EvaluationReport;
import org.inquirytriage.tuning.Rate;
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
		description = "Measures triage on a file of labelled inquiries and prints tables, or JSON.")
class EvaluateCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private CommandSpec spec;

	@Option(names = "--models", paramLabel = "DIR", description = "models to use instead of the packed ones")
	private @Nullable Path models;

	@Option(names = "--json", description = "print one JSON object")
	private boolean asJson;

	@Parameters(paramLabel = "FILE.jsonl", description = "labelled inquiries, one JSON object a line")
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
			Path folder = parts.getBean("modelsFolder", Path.class);
			EvaluationReport report = parts.getBean(Evaluation.class)
				.evaluate(parts.getBean(TriageAssembly.class).assemble(folder),
						parts.getBean(Corpus.class).read(this.file));
			PrintWriter out = this.spec.commandLine().getOut();
			if (this.asJson) {
				out.println(JsonMapper.builder().build().writeValueAsString(report));
			}
			else {
				print(report, out);
			}
		}
		return 0;
	}

	private static void print(EvaluationReport report, PrintWriter out) {
		out.println("messages                    " + report.messages());
		out.println("clinical misses             " + rate(report.clinicalMisses()) + String.format(Locale.ROOT,
				", below %.3f %% with 95 %% confidence", 100 * report.clinicalMissBound()));
		out.println("emergencies flagged         " + rate(report.emergenciesFlagged()));
		out.println("false alarms                " + rate(report.falseAlarms()));
		out.println("general answered            " + rate(report.generalAnswered()));
		out.println("right template              " + rate(report.rightTemplate()));
		out.println("clinical without a person   " + rate(report.clinicalRedirected()));
		out.println("other answered              " + rate(report.othersAnswered()));
		out.println("held                        " + rate(report.held()));
		report.dispositions().forEach((label, ends) -> out.println(String.format("%-10s", label) + " " + ends));
		report.missed().forEach((id) -> out.println("missed " + id));
	}

	private static String rate(Rate rate) {
		return String.format(Locale.ROOT, "%d of %d (%.1f %%)", rate.count(), rate.of(), 100 * rate.value());
	}

}
