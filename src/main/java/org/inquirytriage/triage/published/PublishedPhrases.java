package org.inquirytriage.triage.published;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;

/** The phrases that were published beside the lexicons that the service came with. */
public interface PublishedPhrases {

	/**
	 * The version in force, 0 when there is none; cheap enough to be asked all the time.
	 */
	int latest();

	/**
	 * What is assembled from the lexicons with the phrases of a version beside them.
	 * @throws org.inquirytriage.triage.UnreadableDataException when a phrase cannot be
	 * used
	 */
	Triage beside(int version, TriageAssembly assembly);

}
