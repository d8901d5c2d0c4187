package org.inquirytriage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.inquirytriage.tuning.DataLint;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks templates, program facts, offices, lexicons and models. */
@Command(name = "lint", mixinStandardHelpOptions = true,
		description = "Checks templates, lexicons, program facts, offices and models. "
				+ "Ends with 1 when something would stop the start.")
class LintCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private CommandSpec spec;

	@Option(names = "--models", paramLabel = "DIR", description = "models to check instead of the packed ones")
	private @Nullable Path models;

	@Option(names = "--templates", paramLabel = "DIR", description = "templates to check instead of the packed ones")
	private @Nullable Path templates;

	@Option(names = "--links", description = "look as well whether the links in templates and facts answer")
	private boolean links;

	@Override
	public Integer call() {
		Map<String, Object> settings = new HashMap<>();
		if (this.models != null) {
			settings.put("triage.models-dir", this.models.toString());
		}
		if (this.templates != null) {
			settings.put("triage.templates-dir", this.templates.toString());
		}
		try (ConfigurableApplicationContext parts = CommandLineProgram.parts(settings)) {
			DataLint lint = parts.getBean(DataLint.class);
			Path folder = parts.getBean("templatesFolder", Path.class);
			List<DataLint.Finding> findings = new ArrayList<>(
					lint.check(parts.getBean("modelsFolder", Path.class), folder));
			findings.addAll(this.links ? lint.links(folder) : List.of());
			findings.forEach((finding) -> this.spec.commandLine()
				.getOut()
				.println((finding.severe() ? "error   " : "advice  ") + finding.sentence()));
			if (findings.isEmpty()) {
				this.spec.commandLine().getOut().println("Nothing to mend.");
			}
			return findings.stream().anyMatch(DataLint.Finding::severe) ? 1 : 0;
		}
	}

}
