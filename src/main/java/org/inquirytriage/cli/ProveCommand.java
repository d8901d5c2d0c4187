package org.inquirytriage.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import org.inquirytriage.tuning.evaluation.DetailedReport;
import org.inquirytriage.tuning.evaluation.Goals;
import org.inquirytriage.tuning.proof.Proof;
import org.inquirytriage.tuning.report.ReportTables;
import org.inquirytriage.tuning.report.ReportWriter;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the prove split, once, and records what came of it. */
@Command(name = "prove", mixinStandardHelpOptions = true,
		description = "Opens the prove split of the corpus once, prints tables, and records the opening in "
				+ "proof.yaml beside the models.")
class ProveCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private CommandSpec spec;

	@Option(names = "--models", paramLabel = "DIR", defaultValue = "models", description = "folder of the models")
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private Path models;

	@Option(names = "--corpus", paramLabel = "DIR", defaultValue = "models/corpus",
			description = "folder of labelled inquiries with splits.json")
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private Path corpus;

	@Option(names = "--again", description = "open it although the same was proved before")
	private boolean again;

	@Override
	public Integer call() {
		for (Path folder : new Path[] { this.models, this.corpus }) {
			if (!Files.isDirectory(folder)) {
				throw new WrongArgumentException("There is no folder " + folder);
			}
		}
		try (ConfigurableApplicationContext parts = CommandLineProgram.parts(Map.of())) {
			DetailedReport report = parts.getBean(Proof.class).open(this.models, this.corpus, this.again);
			PrintWriter out = this.spec.commandLine().getOut();
			out.println(ReportWriter.goals(Goals.of(report)).asText());
			ReportTables.of(report).forEach((table) -> out.println(table.asText()));
		}
		return 0;
	}

}
