package org.inquirytriage.triage.perceptron;

import java.util.List;

/**
 * The weights of two layers, each of its inputs beside one another.
 *
 * @param first from input to hidden
 * @param firstBias of each hidden
 * @param second from hidden to outcome
 * @param secondBias of each outcome
 */
@SuppressWarnings("ArrayRecordComponent") // changed in place while it learns
record Weights(float[] first, float[] firstBias, float[] second, float[] secondBias) {

	// The values of a vector of length one are small beside what is learnt from.
	private static final float SCALE = 8.5F;

	static Weights none(int inputs, int hidden, int outcomes) {
		return new Weights(new float[inputs * hidden], new float[hidden], new float[hidden * outcomes],
				new float[outcomes]);
	}

	int inputs() {
		return this.first.length / this.firstBias.length;
	}

	int hidden() {
		return this.firstBias.length;
	}

	List<float[]> all() {
		return List.of(this.first, this.firstBias, this.second, this.secondBias);
	}

	float[] activated(float[] input) {
		float[] hidden = this.firstBias.clone();
		for (int i = 0; i < input.length; i++) {
			addTimes(hidden, 0, SCALE * input[i], this.first, i * hidden.length, hidden.length);
		}
		for (int i = 0; i < hidden.length; i++) {
			hidden[i] = Math.max(0.0F, hidden[i]);
		}
		return hidden;
	}

	float[] beliefs(float[] hidden) {
		float[] beliefs = this.secondBias.clone();
		for (int i = 0; i < hidden.length; i++) {
			addTimes(beliefs, 0, hidden[i], this.second, i * beliefs.length, beliefs.length);
		}
		return softmax(beliefs);
	}

	// Strict, so that the same weights come out on every machine.
	private static float[] softmax(float[] values) {
		float largest = Float.NEGATIVE_INFINITY;
		for (float value : values) {
			largest = Math.max(largest, value);
		}
		float sum = 0.0F;
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) StrictMath.exp(values[i] - largest);
			sum += values[i];
		}
		for (int i = 0; i < values.length; i++) {
			values[i] /= sum;
		}
		return values;
	}

	/** Adds how the weights should change so that an example is believed more. */
	void learn(Weights changes, float[] input, int outcome) {
		float[] hidden = activated(input);
		float[] wrong = beliefs(hidden);
		wrong[outcome] -= 1.0F;
		float[] wrongHidden = new float[hidden.length];
		for (int i = 0; i < hidden.length; i++) {
			if (hidden[i] > 0.0F) {
				for (int j = 0; j < wrong.length; j++) {
					wrongHidden[i] += wrong[j] * this.second[i * wrong.length + j];
					changes.second[i * wrong.length + j] += hidden[i] * wrong[j];
				}
			}
		}
		addTimes(changes.secondBias, 0, 1.0F, wrong, 0, wrong.length);
		addTimes(changes.firstBias, 0, 1.0F, wrongHidden, 0, hidden.length);
		for (int i = 0; i < input.length; i++) {
			addTimes(changes.first, i * hidden.length, SCALE * input[i], wrongHidden, 0, hidden.length);
		}
	}

	private static void addTimes(float[] sum, int at, float times, float[] values, int from, int length) {
		for (int i = 0; i < length; i++) {
			sum[at + i] += times * values[from + i];
		}
	}

}
