package org.inquirytriage.triage.opennlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains, keeps and asks maximum-entropy models of OpenNLP, whatever their features are.
 */
final class MaximumEntropy {

	// Always as many: what is added up by other threads differs in its last digits.
	private static final int THREADS = 2;

	private MaximumEntropy() {
	}

	/**
	 * Settings of a training run.
	 *
	 * @param cutoff features seen fewer times are left out
	 * @param l2 cost of large weights
	 * @param iterations at most
	 */
	record Settings(int cutoff, double l2, int iterations) {
	}

	static AbstractModel train(List<Event> events, Settings settings) throws IOException {
		TrainingParameters parameters = new TrainingParameters();
		parameters.put(TrainingParameters.CUTOFF_PARAM, settings.cutoff());
		parameters.put(TrainingParameters.ITERATIONS_PARAM, settings.iterations());
		parameters.put(QNTrainer.L2COST_PARAM, settings.l2());
		parameters.put(QNTrainer.L1COST_PARAM, 0.0);
		parameters.put(QNTrainer.THREADS_PARAM, THREADS);
		QNTrainer trainer = new QNTrainer();
		trainer.init(parameters, new HashMap<>());
		OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
		indexer.init(parameters, new HashMap<>());
		indexer.index(ObjectStreamUtils.createObjectStream(events));
		return trainer.doTrain(indexer);
	}

	static AbstractModel read(InputStream stream) throws IOException {
		return new GenericModelReader(new BinaryFileDataReader(new DataInputStream(stream))).getModel();
	}

	static void write(AbstractModel model, OutputStream stream) throws IOException {
		new GenericModelWriter(model, new DataOutputStream(stream)).persist();
	}

	/** The belief in each outcome. */
	static Map<String, Double> beliefs(AbstractModel model, String[] features, float[] values) {
		double[] beliefs = model.eval(features, values);
		Map<String, Double> byOutcome = new HashMap<>();
		for (int i = 0; i < beliefs.length; i++) {
			byOutcome.put(model.getOutcome(i), beliefs[i]);
		}
		return byOutcome;
	}

}
