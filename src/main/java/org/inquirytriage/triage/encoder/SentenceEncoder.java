package org.inquirytriage.triage.encoder;

/** Turns a sentence, or a few, into a vector that stands for what they mean. */
public interface SentenceEncoder {

	/**
	 * The vector of a text, of length one; a text too long is cut.
	 * @param text in any case, with its punctuation
	 */
	float[] encode(String text);

	/** Name and hash, which change with every change of the vectors. */
	String version();

}
