package org.inquirytriage.text;

import java.util.List;

/** Finds the sentences of one line or paragraph. */
public interface SentenceSplitter {

	/** Offsets of the sentences in the text, in order: pairs of start and end. */
	List<int[]> split(String text);

}
