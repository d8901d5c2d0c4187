package org.inquirytriage.tuning.models;

/**
 * What models must reach to be published.
 *
 * @param kind of gate
 * @param language ISO 639-1, or empty for all languages
 * @param before the figure of the models in force
 * @param after the figure of the models that were trained
 * @param passed whether it is reached
 */
public record Gate(Kind kind, String language, Share before, Share after, boolean passed) {

	/** The kinds of gates. */
	public enum Kind {

		/** Clinical and emergency messages to measure on: enough. */
		ENOUGH,
		/** Clinical and emergency messages answered as general: none. */
		MISSES,
		/**
		 * Clinical messages among those learnt from here that would be answered: none.
		 */
		CORRECTIONS,
		/** Emergencies flagged: the goal, or not fewer than before. */
		EMERGENCIES,
		/** Self-harm flagged: all, or not fewer than before. */
		SELF_HARM,
		/**
		 * Clinical sentences among general ones answered: none, or not more than before.
		 */
		MIXED,
		/** False alarms: the goal, or hardly more than before. */
		FALSE_ALARMS,
		/** Other messages answered: the goal, or not more than before. */
		OTHERS,
		/** Right templates: the goal, or hardly fewer than before. */
		TEMPLATES,
		/** General messages answered: the goal, or hardly fewer than before. */
		COVERAGE

	}

}
