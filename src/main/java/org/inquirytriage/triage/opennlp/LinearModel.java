package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;

/**
 * A maximum-entropy model of OpenNLP over texts of any length: every text's features
 * weigh the same in sum.
 */
final class LinearModel {

	private static final double SCALE = 4.0;

	// A fragment of a few words shows too little for a strong belief.
	private static final int FEWEST_FEATURES = 60;

	/** How much a sign or cue weighs in the model of intents, against one for a word. */
	static final float CUES_OF_INTENTS = 2.0F;

	/** And in the model of topics. */
	static final float CUES_OF_TOPICS = 1.0F;

	private static final double FAINTEST_WEIGHT = 0.05;

	private final AbstractModel model;

	private final float weightOfCue;

	private final Map<String, Context> weights;

	private LinearModel(AbstractModel model, float weightOfCue) {
		this.model = model;
		this.weightOfCue = weightOfCue;
		this.weights = weightsOf(model);
	}

	/** A labelled set of features. */
	record Example(String outcome, String[] features) {
	}

	static LinearModel train(List<Example> examples, MaximumEntropy.Settings settings, float weightOfCue)
			throws IOException {
		List<Event> events = examples.stream()
			.map((example) -> new Event(example.outcome(), example.features(), values(example.features(), weightOfCue)))
			.toList();
		return new LinearModel(withoutFaintWeights(MaximumEntropy.train(events, settings)), weightOfCue);
	}

	// Three quarters of the weights are next to nothing and only cost space and time.
	@SuppressWarnings("unchecked")
	private static AbstractModel withoutFaintWeights(AbstractModel trained) {
		Object[] structures = trained.getDataStructures();
		Map<String, Context> all = new TreeMap<>((Map<String, Context>) structures[1]);
		Map<String, Context> kept = new LinkedHashMap<>();
		all.forEach((feature, context) -> {
			int[] strong = IntStream.range(0, context.getOutcomes().length)
				.filter((i) -> Math.abs(context.getParameters()[i]) >= FAINTEST_WEIGHT)
				.toArray();
			if (strong.length > 0) {
				kept.put(feature, new Context(Arrays.stream(strong).map((i) -> context.getOutcomes()[i]).toArray(),
						Arrays.stream(strong).mapToDouble((i) -> context.getParameters()[i]).toArray()));
			}
		});
		return new QNModel(kept.values().toArray(Context[]::new), kept.keySet().toArray(String[]::new),
				(String[]) structures[2]);
	}

	static LinearModel read(InputStream stream, float weightOfCue) throws IOException {
		return new LinearModel(MaximumEntropy.read(stream), weightOfCue);
	}

	void write(OutputStream stream) throws IOException {
		MaximumEntropy.write(this.model, stream);
	}

	/** The belief in each outcome. */
	Map<String, Double> eval(String[] features) {
		return MaximumEntropy.beliefs(this.model, features, values(features));
	}

	/** Everything that it may believe. */
	List<String> outcomes() {
		return IntStream.range(0, this.model.getNumOutcomes()).mapToObj(this.model::getOutcome).toList();
	}

	/** Whether the model has seen a feature. */
	boolean knows(String feature) {
		return this.weights.containsKey(feature);
	}

	/**
	 * How much a feature speaks for an outcome, in log-odds before scaling; 0 when
	 * unknown.
	 */
	double weight(String feature, String outcome) {
		Context context = this.weights.get(feature);
		if (context == null) {
			return 0.0;
		}
		int wanted = this.model.getIndex(outcome);
		for (int i = 0; i < context.getOutcomes().length; i++) {
			if (context.getOutcomes()[i] == wanted) {
				return context.getParameters()[i];
			}
		}
		return 0.0;
	}

	/** The weight of each feature of a text. */
	float[] values(String[] features) {
		return values(features, this.weightOfCue);
	}

	// The sum of squares is one; signs and cues may weigh more than the many groups of
	// letters.
	static float[] values(String[] features, float weightOfCue) {
		float[] values = new float[features.length];
		double squares = 0.0;
		for (int i = 0; i < features.length; i++) {
			values[i] = Features.isCue(features[i]) ? weightOfCue : 1.0F;
			squares += values[i] * values[i];
		}
		float scale = (float) (SCALE / Math.sqrt(Math.max(FEWEST_FEATURES, squares)));
		for (int i = 0; i < features.length; i++) {
			values[i] *= scale;
		}
		return values;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Context> weightsOf(AbstractModel model) {
		Object[] structures = model.getDataStructures();
		Context[] contexts = (Context[]) structures[0];
		Map<String, Context> byName = (Map<String, Context>) structures[1];
		return (byName.size() == contexts.length) ? byName : Map.copyOf(byName);
	}

}
