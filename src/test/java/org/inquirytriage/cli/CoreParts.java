package org.inquirytriage.cli;

import java.util.Map;

import org.springframework.context.ConfigurableApplicationContext;

/** The parts that the commands use, opened once for all tests. */
public final class CoreParts {

	private final ConfigurableApplicationContext context;

	private CoreParts(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Opens them with the packed models and templates. */
	public static CoreParts open() {
		return new CoreParts(CommandLineProgram.parts(Map.of()));
	}

	/** One of the parts. */
	public <T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

}
