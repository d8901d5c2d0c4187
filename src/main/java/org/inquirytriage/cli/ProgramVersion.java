package org.inquirytriage.cli;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/** The version of the program as its jar states it. */
class ProgramVersion implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String version = getClass().getPackage().getImplementationVersion();
		return new String[] { "inquiry-triage " + Objects.requireNonNullElse(version, "(not packed)") };
	}

}
