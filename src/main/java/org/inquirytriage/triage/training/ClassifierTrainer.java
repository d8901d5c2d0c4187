package org.inquirytriage.triage.training;

import org.inquirytriage.triage.UnreadableDataException;

import java.util.List;

/** Learns a classifier from labelled inquiries. */
public interface ClassifierTrainer {

	/**
	 * A classifier that learnt from the examples.
	 * @throws UnreadableDataException when there are too few examples or they are
	 * one-sided
	 */
	TrainedClassifier train(List<TrainingExample> examples);

}
