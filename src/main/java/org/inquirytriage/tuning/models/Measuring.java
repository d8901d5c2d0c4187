package org.inquirytriage.tuning.models;

import java.util.List;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.LabelledInquiry;

/** Measures trained models beside those in force. */
@FunctionalInterface
public interface Measuring {

	/**
	 * The comparison of two triages.
	 * @param before with the models in force
	 * @param after with the models that were trained
	 * @param frozen messages that neither learnt from
	 * @param chosen messages of the program that the new ones learnt from
	 */
	Comparison compare(Triage before, Triage after, List<LabelledInquiry> frozen, List<LabelledInquiry> chosen);

}
