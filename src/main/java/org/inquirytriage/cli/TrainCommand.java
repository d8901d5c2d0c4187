package org.inquirytriage.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import org.inquirytriage.tuning.ModelTraining;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the models of every language from a corpus. */
@Command(name = "train", mixinStandardHelpOptions = true,
		description = "Trains the models of every language from a corpus of labelled inquiries.")
class TrainCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private CommandSpec spec;

	@Option(names = "--corpus", required = true, paramLabel = "DIR", description = "folder of *.jsonl files")
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private Path corpus;

	@Option(names = "--out", required = true, paramLabel = "DIR", description = "folder that gets the models")
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private Path out;

	@Override
	public Integer call() {
		if (!Files.exists(this.corpus)) {
			throw new WrongArgumentException("There is no corpus " + this.corpus);
		}
		try (ConfigurableApplicationContext parts = CommandLineProgram.parts(Map.of())) {
			ModelTraining.Outcome outcome = parts.getBean(ModelTraining.class)
				.train(this.corpus, this.out, parts.getBean("modelsFolder", Path.class));
			outcome.messages()
				.forEach((language, count) -> this.spec.commandLine()
					.getOut()
					.println(language + ": trained from " + count + " messages"));
		}
		return 0;
	}

}
