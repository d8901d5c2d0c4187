package org.inquirytriage.triage.training;

import org.inquirytriage.triage.UnreadableDataException;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Learns a classifier from labelled inquiries. */
public interface ClassifierTrainer {

	/**
	 * A classifier that learnt from the examples.
	 * @param language of the examples, ISO 639-1
	 * @param models the folder whose lexicon the classifier will stand beside
	 * @param examples to learn from
	 * @param stopped whether to stop, with a CancellationException
	 * @throws UnreadableDataException when there are too few examples or they are
	 * one-sided
	 */
	TrainedClassifier train(String language, Path models, List<TrainingExample> examples, BooleanSupplier stopped);

}
