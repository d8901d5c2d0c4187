package org.inquirytriage.tuning;

import java.nio.file.Path;
import java.util.List;

/** Reads labelled inquiries from files. */
public interface Corpus {

	/**
	 * The inquiries of a JSON Lines file, or of all such files in a folder in the order
	 * of their names.
	 * @throws CorpusException naming the file, the line and the field that is wrong
	 */
	List<LabelledInquiry> read(Path fileOrFolder);

	/**
	 * SHA-256 over the files that {@link #read} would read, in lower-case hexadecimal.
	 */
	String hash(Path fileOrFolder);

	/**
	 * What an author's messages are for; training where no {@code splits.json} says
	 * otherwise.
	 */
	Split splitOf(Path fileOrFolder, String author);

}
