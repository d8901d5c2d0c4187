package org.inquirytriage.triage.perceptron;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * A network with one hidden layer that tells from a vector what a text is about; see
 * {@code src/adr/0112}.
 */
public final class Perceptron {

	private static final int MOST_VALUES = 10_000_000;

	private final String[] outcomes;

	private final Weights weights;

	Perceptron(String[] outcomes, Weights weights) {
		this.outcomes = outcomes;
		this.weights = weights;
	}

	/**
	 * The belief in each outcome; together they are one.
	 * @param vector of length one, with as many values as those it was trained on
	 */
	public Map<String, Double> eval(float[] vector) {
		float[] beliefs = this.weights.beliefs(this.weights.activated(vector));
		Map<String, Double> byOutcome = new TreeMap<>();
		for (int i = 0; i < beliefs.length; i++) {
			byOutcome.put(this.outcomes[i], (double) beliefs[i]);
		}
		return byOutcome;
	}

	/**
	 * Writes what {@link #read} reads; the stream stays open.
	 * @throws IOException when it cannot be written
	 */
	public void write(OutputStream stream) throws IOException {
		DataOutputStream out = new DataOutputStream(stream);
		out.writeInt(this.outcomes.length);
		for (String outcome : this.outcomes) {
			out.writeUTF(outcome);
		}
		out.writeInt(this.weights.inputs());
		out.writeInt(this.weights.hidden());
		for (float[] values : this.weights.all()) {
			for (float value : values) {
				out.writeFloat(value);
			}
		}
		out.flush();
	}

	/**
	 * Reads what {@link #write} wrote.
	 * @throws IOException when it is something else
	 */
	public static Perceptron read(InputStream stream) throws IOException {
		DataInputStream in = new DataInputStream(stream);
		String[] outcomes = new String[size(in, 1)];
		for (int i = 0; i < outcomes.length; i++) {
			outcomes[i] = in.readUTF();
		}
		int inputs = size(in, 1);
		int hidden = size(in, Math.max(inputs, outcomes.length));
		Weights weights = Weights.none(inputs, hidden, outcomes.length);
		for (float[] values : weights.all()) {
			for (int i = 0; i < values.length; i++) {
				values[i] = in.readFloat();
			}
		}
		return new Perceptron(outcomes, weights);
	}

	private static int size(DataInputStream in, int times) throws IOException {
		int size = in.readInt();
		if (size < 1 || size > MOST_VALUES / times) {
			throw new IOException("No network has a layer of " + size);
		}
		return size;
	}

}
