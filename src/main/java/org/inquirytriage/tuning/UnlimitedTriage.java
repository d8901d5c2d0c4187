package org.inquirytriage.tuning;

import java.nio.file.Path;

import org.inquirytriage.triage.Triage;

/** Assembles the triage of a folder of models without its limit for the doubt. */
public interface UnlimitedTriage {

	/**
	 * Triage as assembled from the folder, but answering whatever the doubt, all else
	 * being equal.
	 * @param models a folder laid out like the shipped {@code models}
	 */
	Triage assemble(Path models);

}
