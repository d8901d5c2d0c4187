package org.inquirytriage.tuning.learning;

import org.inquirytriage.tuning.LabelledInquiry;

/** Writes labelled inquiries as the files of a corpus hold them. */
public interface CorpusLines {

	/** The inquiry as one line. */
	String line(LabelledInquiry inquiry);

	/**
	 * The content of a file of splits with one more author to learn from.
	 * @param splits as it is
	 */
	String learningFrom(String splits, String author);

}
