package org.inquirytriage.tuning.models;

/** Keeps comparisons as text. */
public interface Comparisons {

	/** The comparison as text. */
	String write(Comparison comparison);

	/** The comparison of a text. */
	Comparison read(String text);

}
