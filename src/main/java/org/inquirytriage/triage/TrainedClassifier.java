package org.inquirytriage.triage;

import java.nio.file.Path;

/** A classifier that can be kept in files. */
public interface TrainedClassifier extends InquiryClassifier {

	/**
	 * Writes the model files into a folder; an UncheckedIOException says which could not
	 * be written.
	 */
	void write(Path folder);

}
