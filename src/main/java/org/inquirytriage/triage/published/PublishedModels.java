package org.inquirytriage.triage.published;

import java.nio.file.Path;
import java.util.Optional;

import org.inquirytriage.triage.UnreadableDataException;

/** The models that were published in place of those that the service came with. */
public interface PublishedModels {

	/** How often the models in force changed; cheap enough to be asked all the time. */
	long turn();

	/**
	 * The folder of the models in force, with a folder for each language; nothing when
	 * they are those that the service came with.
	 * @throws UnreadableDataException when they are gone or not what was published
	 */
	Optional<Path> folder();

}
