package org.inquirytriage.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** Runs one command of the program, without web server, database or mailbox. */
public final class CommandLineProgram {

	private static final int WRONG_ARGUMENTS = 2;

	private CommandLineProgram() {
	}

	/** Whether the arguments name a command rather than settings of the service. */
	public static boolean isNamedBy(String[] args) {
		return args.length > 0 && !args[0].startsWith("--") || Arrays.equals(args, new String[] { "--help" })
				|| Arrays.equals(args, new String[] { "--version" });
	}

	/**
	 * Runs the command and returns the exit status: 0, 1 when it failed, 2 for wrong
	 * arguments.
	 */
	public static int run(String[] args, PrintWriter out, PrintWriter err) {
		CommandLine commandLine = new CommandLine(new ProgramCommand());
		commandLine.setOut(out);
		commandLine.setErr(err);
		commandLine.setCaseInsensitiveEnumValuesAllowed(true);
		commandLine.setExecutionExceptionHandler((ex, command, parsed) -> {
			command.getErr().println(Failure.sentence(ex));
			return (ex instanceof WrongArgumentException) ? WRONG_ARGUMENTS : 1;
		});
		int status = commandLine.execute(args);
		out.flush();
		err.flush();
		return status;
	}

	/** The program's parts with the settings given; to be closed. */
	static ConfigurableApplicationContext parts(Map<String, Object> settings) {
		return builder(CommandConfiguration.class).properties(settings).run();
	}

	/** The same parts as the service is set, and its database; to be closed. */
	static ConfigurableApplicationContext partsAndStore() {
		return builder(StoreParts.class).initializers(StoreParts::onlyWhatIsThere).run();
	}

	private static SpringApplicationBuilder builder(Class<?> parts) {
		return new SpringApplicationBuilder(parts).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.lazyInitialization(true)
			.properties("logging.level.root=error", "spring.main.log-startup-info=false");
	}

}
