package org.inquirytriage.tuning.proof;

import java.nio.file.Path;
import java.util.List;

/** The record of every opening of the prove split, beside the models. */
public interface ProofRecord {

	/** Every opening so far, oldest first. */
	List<Opening> read(Path models);

	/** Adds one. */
	void append(Path models, Opening opening);

}
