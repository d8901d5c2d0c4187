package org.inquirytriage.triage.opennlp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import cc.mallet.classify.Classifier;
import cc.mallet.classify.MaxEntTrainer;
import cc.mallet.pipe.Noop;
import cc.mallet.types.Alphabet;
import cc.mallet.types.FeatureVector;
import cc.mallet.types.Instance;
import cc.mallet.types.InstanceList;
import cc.mallet.types.LabelAlphabet;
import cc.mallet.types.Labeling;

/** MALLET: maximum entropy, L-BFGS, Gaussian prior. */
final class MalletLibrary implements Library {

	@Override
	public String name() {
		return "MALLET 2.0 maximum entropy, L-BFGS";
	}

	@Override
	public Model train(List<LinearModel.Example> examples) {
		Alphabet features = new Alphabet();
		LabelAlphabet labels = new LabelAlphabet();
		InstanceList data = new InstanceList(new Noop(features, labels));
		for (LinearModel.Example example : examples) {
			data.add(new Instance(vector(features, example.features(), true), labels.lookupLabel(example.outcome()),
					null, null));
		}
		Classifier classifier = new MaxEntTrainer().train(data);
		return (unseen) -> beliefs(classifier, vector(features, unseen, false));
	}

	private static Map<String, Double> beliefs(Classifier classifier, FeatureVector vector) {
		Labeling labeling = classifier.classify(new Instance(vector, null, null, null)).getLabeling();
		Map<String, Double> beliefs = new HashMap<>();
		for (int i = 0; i < labeling.numLocations(); i++) {
			beliefs.put(String.valueOf(labeling.labelAtLocation(i)), labeling.valueAtLocation(i));
		}
		return beliefs;
	}

	private static FeatureVector vector(Alphabet alphabet, String[] features, boolean grow) {
		float[] weights = LinearModel.values(features, LinearModel.CUES_OF_INTENTS);
		int[] numbers = Arrays.stream(features).mapToInt((feature) -> alphabet.lookupIndex(feature, grow)).toArray();
		int[] known = IntStream.range(0, numbers.length).filter((i) -> numbers[i] >= 0).toArray();
		int[] indices = Arrays.stream(known).map((i) -> numbers[i]).toArray();
		double[] values = Arrays.stream(known).mapToDouble((i) -> weights[i]).toArray();
		return new FeatureVector(alphabet, indices, values);
	}

}
