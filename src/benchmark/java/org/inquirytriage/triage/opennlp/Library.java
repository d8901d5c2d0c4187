package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A library that learns a linear model from the features that ours learn from. */
interface Library {

	/** As the table names it. */
	String name();

	/** A model of these examples. */
	Model train(List<LinearModel.Example> examples) throws IOException;

	/** What was learnt. */
	interface Model {

		/** The belief in each outcome. */
		Map<String, Double> beliefs(String[] features);

	}

}
