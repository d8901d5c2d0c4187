package org.inquirytriage.tuning.perturbation;

import java.util.random.RandomGenerator;

import org.inquirytriage.tuning.Letter;

/** A way in which the same inquiry may be written otherwise. */
public interface Perturbation {

	/** A word for it, as reports write it. */
	String name();

	/**
	 * The same inquiry written in this way.
	 * @param letter in plain text
	 * @param language of the letter, ISO 639-1
	 * @param random what is left to chance
	 */
	Letter apply(Letter letter, String language, RandomGenerator random);

}
