package org.inquirytriage.triage.training;

/** Hears how a training gets on, and may stop it. */
@FunctionalInterface
public interface TrainingWatch {

	/** Whether to stop. */
	boolean stopped();

	/**
	 * Hears how much of the present step is done.
	 * @param hundredths from 0 to 100
	 */
	default void did(int hundredths) {
	}

}
