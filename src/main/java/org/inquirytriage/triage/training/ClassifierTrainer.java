package org.inquirytriage.triage.training;

import org.inquirytriage.triage.UnreadableDataException;

import java.nio.file.Path;

/** Learns a classifier from labelled inquiries. */
public interface ClassifierTrainer {

	/**
	 * A classifier that learnt from the data.
	 * @param language of the data, ISO 639-1
	 * @param models the folder whose lexicon the classifier will stand beside
	 * @param data to learn from
	 * @param watch hears how it gets on; stopped, it ends with a CancellationException
	 * @throws UnreadableDataException when there are too few examples or they are
	 * one-sided
	 */
	TrainedClassifier train(String language, Path models, TrainingData data, TrainingWatch watch);

}
