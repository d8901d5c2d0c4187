package org.inquirytriage.triage.opennlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

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

	/**
	 * Settings of a training run.
	 *
	 * @param cutoff features seen fewer times are left out
	 * @param l2 cost of large weights
	 * @param iterations at most
	 * @param weightOfCue against one for a word
	 */
	record Settings(int cutoff, double l2, int iterations, float weightOfCue) {
	}

	static LinearModel train(List<Example> examples, Settings settings) throws IOException {
		TrainingParameters parameters = new TrainingParameters();
		parameters.put(TrainingParameters.CUTOFF_PARAM, settings.cutoff());
		parameters.put(TrainingParameters.ITERATIONS_PARAM, settings.iterations());
		parameters.put(QNTrainer.L2COST_PARAM, settings.l2());
		parameters.put(QNTrainer.L1COST_PARAM, 0.0);
		parameters.put(QNTrainer.THREADS_PARAM, 1);
		QNTrainer trainer = new QNTrainer();
		trainer.init(parameters, new HashMap<>());
		OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
		indexer.init(parameters, new HashMap<>());
		indexer.index(ObjectStreamUtils.createObjectStream(examples.stream()
			.map((example) -> new Event(example.outcome(), example.features(),
					values(example.features(), settings.weightOfCue())))
			.toList()));
		return new LinearModel(withoutFaintWeights(trainer.doTrain(indexer)), settings.weightOfCue());
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
		return new LinearModel(new GenericModelReader(new BinaryFileDataReader(new DataInputStream(stream))).getModel(),
				weightOfCue);
	}

	void write(OutputStream stream) throws IOException {
		new GenericModelWriter(this.model, new DataOutputStream(stream)).persist();
	}

	/** The belief in each outcome. */
	Map<String, Double> eval(String[] features) {
		double[] beliefs = this.model.eval(features, values(features));
		Map<String, Double> byOutcome = new HashMap<>();
		for (int i = 0; i < beliefs.length; i++) {
			byOutcome.put(this.model.getOutcome(i), beliefs[i]);
		}
		return byOutcome;
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
	private static float[] values(String[] features, float weightOfCue) {
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
