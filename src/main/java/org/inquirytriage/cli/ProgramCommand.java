package org.inquirytriage.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program as a command; without a sub-command it only says how it is used. */
@Command(name = "inquiry-triage", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
		description = "Triage of email inquiries. Without any argument the service starts.",
		subcommands = { DecideCommand.class, TrainCommand.class, EvaluateCommand.class, ReportCommand.class,
				ProveCommand.class, LintCommand.class, ReplayCommand.class })
class ProgramCommand implements Runnable {

	@Spec
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "Name a command");
	}

}
