package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.util.List;

/** Apache OpenNLP as the program uses it: maximum entropy, L-BFGS. */
final class OpenNlpLibrary implements Library {

	private static final MaximumEntropy.Settings SETTINGS = new MaximumEntropy.Settings(2, 0.3, 100);

	@Override
	public String name() {
		return "OpenNLP 2.5 maximum entropy, L-BFGS";
	}

	@Override
	public Model train(List<LinearModel.Example> examples) throws IOException {
		return LinearModel.train(examples, SETTINGS, LinearModel.CUES_OF_INTENTS)::eval;
	}

}
