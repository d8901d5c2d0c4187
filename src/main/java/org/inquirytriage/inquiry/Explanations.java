package org.inquirytriage.inquiry;

/** Explanations as the documents that decisions keep, and back. */
public interface Explanations {

	/** The explanation as a document. */
	String write(Explanation explanation);

	/**
	 * The explanation that a document holds; one that explains nothing when the document
	 * is of another kind.
	 */
	Explanation read(String document);

}
