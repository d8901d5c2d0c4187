package org.inquirytriage.triage.opennlp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tribuo: logistic regression by stochastic gradients with AdaGrad. */
final class TribuoLibrary implements Library {

	private static final double RATE = 0.1;

	private static final int EPOCHS = 10;

	private static final long SEED = 1L;

	@Override
	public String name() {
		return "Tribuo 4.3 logistic regression, AdaGrad";
	}

	@Override
	public Model train(List<LinearModel.Example> examples) {
		LabelFactory labels = new LabelFactory();
		MutableDataset<Label> data = new MutableDataset<>(new SimpleDataSourceProvenance("corpus", labels), labels);
		examples.forEach((example) -> data.add(example(new Label(example.outcome()), example.features())));
		var model = new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(RATE), EPOCHS, SEED).train(data);
		return (features) -> {
			Map<String, Double> beliefs = new HashMap<>();
			Prediction<Label> prediction = model.predict(example(LabelFactory.UNKNOWN_LABEL, features));
			prediction.getOutputScores().forEach((name, label) -> beliefs.put(name, label.getScore()));
			return beliefs;
		};
	}

	private static ArrayExample<Label> example(Label label, String[] features) {
		float[] weights = LinearModel.values(features, LinearModel.CUES_OF_INTENTS);
		double[] values = IntStream.range(0, weights.length).mapToDouble((i) -> weights[i]).toArray();
		return new ArrayExample<>(label, features, values);
	}

}
