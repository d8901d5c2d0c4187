package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;

/** A maximum-entropy model of OpenNLP over the vector of a sentence encoder. */
final class MeaningModel {

	private static final float SCALE = 6.0F;

	// It grows over-confident when it learns longer.
	private static final MaximumEntropy.Settings SETTINGS = new MaximumEntropy.Settings(0, 0.15, 40);

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
		String[] names = names(examples.getFirst().vector().length);
		List<Event> events = examples.stream()
			.map((example) -> new Event(example.outcome(), names, values(example.vector())))
			.toList();
		return new MeaningModel(MaximumEntropy.train(events, SETTINGS), names);
	}

	static MeaningModel read(InputStream stream) throws IOException {
		AbstractModel model = MaximumEntropy.read(stream);
		int features = ((Map<?, ?>) model.getDataStructures()[1]).size();
		return new MeaningModel(model, names(features - 1));
	}

	void write(OutputStream stream) throws IOException {
		MaximumEntropy.write(this.model, stream);
	}

	/** The belief in each outcome. */
	Map<String, Double> eval(float[] vector) {
		return MaximumEntropy.beliefs(this.model, this.names, values(vector));
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
