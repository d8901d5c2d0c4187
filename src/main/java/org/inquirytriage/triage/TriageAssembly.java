package org.inquirytriage.triage;

import java.nio.file.Path;

/** Assembles triage from data files. */
public interface TriageAssembly {

	/**
	 * Triage with the lexicons and models of a folder.
	 * @param models a folder laid out like the shipped {@code models}
	 * @throws UnreadableDataException naming the file that cannot be used
	 */
	Triage assemble(Path models);

}
