package org.inquirytriage.triage.opennlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** A maximum-entropy model of OpenNLP over the vector of a sentence encoder. */
final class MeaningModel {

	private static final float SCALE = 6.0F;

	private static final double L2 = 0.15;

	// It grows over-confident when it learns longer.
	private static final int ITERATIONS = 40;

	private final AbstractModel model;

	private final String[] names;

	private MeaningModel(AbstractModel model, String[] names) {
		this.model = model;
		this.names = names;
	}

	/** A labelled vector. */
	record Example(String outcome, float[] vector) {
	}

	static MeaningModel train(List<Example> examples) throws IOException {
		TrainingParameters parameters = new TrainingParameters();
		parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
		parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
		parameters.put(QNTrainer.L2COST_PARAM, L2);
		parameters.put(QNTrainer.L1COST_PARAM, 0.0);
		parameters.put(QNTrainer.THREADS_PARAM, 1);
		QNTrainer trainer = new QNTrainer();
		trainer.init(parameters, new HashMap<>());
		OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
		indexer.init(parameters, new HashMap<>());
		String[] names = names(examples.getFirst().vector().length);
		indexer.index(ObjectStreamUtils.createObjectStream(examples.stream()
			.map((example) -> new Event(example.outcome(), names, values(example.vector())))
			.toList()));
		return new MeaningModel(trainer.doTrain(indexer), names);
	}

	static MeaningModel read(InputStream stream) throws IOException {
		AbstractModel model = new GenericModelReader(new BinaryFileDataReader(new DataInputStream(stream))).getModel();
		int features = ((Map<?, ?>) model.getDataStructures()[1]).size();
		return new MeaningModel(model, names(features - 1));
	}

	void write(OutputStream stream) throws IOException {
		new GenericModelWriter(this.model, new DataOutputStream(stream)).persist();
	}

	/** The belief in each outcome. */
	Map<String, Double> eval(float[] vector) {
		double[] beliefs = this.model.eval(this.names, values(vector));
		Map<String, Double> byOutcome = new HashMap<>();
		for (int i = 0; i < beliefs.length; i++) {
			byOutcome.put(this.model.getOutcome(i), beliefs[i]);
		}
		return byOutcome;
	}

	// One feature more than the vector is long, always the same, takes what does not
	// depend on the text.
	private static float[] values(float[] vector) {
		float[] values = new float[vector.length + 1];
		for (int i = 0; i < vector.length; i++) {
			values[i] = SCALE * vector[i];
		}
		values[vector.length] = 1.0F;
		return values;
	}

	private static String[] names(int length) {
		return IntStream.rangeClosed(0, length).mapToObj((i) -> "v" + i).toArray(String[]::new);
	}

}
