package org.inquirytriage.triage.training;

import org.inquirytriage.triage.InquiryClassifier;

import java.nio.file.Path;

/** A classifier that can be kept in files. */
public interface TrainedClassifier extends InquiryClassifier {

	/**
	 * Whether it judges by meaning as well as by words; beliefs in common lie lower than
	 * those of words alone.
	 */
	boolean readsMeaning();

	/**
	 * Writes the model files and their manifest into a folder; an UncheckedIOException
	 * says what could not be written.
	 * @param folder of the language
	 * @param manifest without the hashes of the files, which are added
	 */
	void write(Path folder, ModelManifest manifest);

}
