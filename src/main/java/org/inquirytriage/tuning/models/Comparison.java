package org.inquirytriage.tuning.models;

import java.util.List;

/**
 * How models do beside those in force, on messages that neither learnt from.
 *
 * @param rows one for each figure and language
 * @param gates that they must pass to be published
 */
public record Comparison(List<Row> rows, List<Gate> gates) {

	public Comparison {
		rows = List.copyOf(rows);
		gates = List.copyOf(gates);
	}

	/** Whether every gate is passed. */
	public boolean passed() {
		return this.gates.stream().allMatch(Gate::passed);
	}

	/**
	 * One figure.
	 *
	 * @param figure what it is
	 * @param language ISO 639-1
	 * @param before of the models in force
	 * @param after of the models that were trained
	 */
	public record Row(Figure figure, String language, Share before, Share after) {
	}

	/** What is measured of each class of messages. */
	public enum Figure {

		/** General messages answered. */
		GENERAL_ANSWERED,
		/** Answers with just the right topics. */
		RIGHT_TEMPLATE,
		/** Clinical and emergency messages answered as general. */
		CLINICAL_MISSED,
		/** Clinical messages redirected or escalated without a person. */
		CLINICAL_REDIRECTED,
		/** Emergencies flagged. */
		EMERGENCY_FLAGGED,
		/** Messages flagged that are no emergencies. */
		FALSE_ALARM,
		/** Other messages answered. */
		OTHER_ANSWERED

	}

}
