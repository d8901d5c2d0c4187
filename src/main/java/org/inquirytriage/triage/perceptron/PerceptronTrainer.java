package org.inquirytriage.triage.perceptron;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.inquirytriage.triage.training.InTwo;

/**
 * Trains a network by Adam (Kingma and Ba, 2015), in small batches and steps that grow
 * smaller; the same examples in the same order give the same network.
 */
public final class PerceptronTrainer {

	private static final int HIDDEN = 256;

	private static final int BATCH = 256;

	private static final int PASSES = 12;

	private static final int FEWEST_STEPS = 40;

	private static final double STEP = 2e-3;

	private static final double SMALLEST_STEP = 1e-5;

	// The cost of large weights.
	private static final float COST = 3e-4F;

	private static final float KEPT_OF_MEAN = 0.9F;

	private static final float KEPT_OF_SQUARES = 0.999F;

	private static final float TINY = 1e-8F;

	private final List<Example> examples;

	private final List<String> outcomes;

	private final Runnable eachBatch;

	private final Random random = new Random(1);

	private PerceptronTrainer(List<Example> examples, Runnable eachBatch) {
		this.examples = examples;
		this.outcomes = examples.stream().map(Example::outcome).distinct().sorted().toList();
		this.eachBatch = eachBatch;
	}

	/** A labelled vector. */
	@SuppressWarnings("ArrayRecordComponent") // shared with whoever encoded the text
	public record Example(String outcome, float[] vector) {
	}

	/**
	 * Trains a network.
	 * @param examples at least one; all vectors of one length
	 * @param eachBatch is called before each batch, and stops the training by an
	 * exception
	 */
	public static Perceptron train(List<Example> examples, Runnable eachBatch) {
		PerceptronTrainer trainer = new PerceptronTrainer(examples, eachBatch);
		return new Perceptron(trainer.outcomes.toArray(String[]::new), trainer.learnt());
	}

	private Weights learnt() {
		Weights weights = start();
		int batches = Math.ceilDiv(this.examples.size(), BATCH);
		int passes = Math.max(PASSES, Math.ceilDiv(FEWEST_STEPS, batches));
		Moments moments = new Moments(weights, passes * batches);
		List<Integer> order = new ArrayList<>(IntStream.range(0, this.examples.size()).boxed().toList());
		for (int pass = 0; pass < passes; pass++) {
			Collections.shuffle(order, this.random);
			for (int from = 0; from < order.size(); from += BATCH) {
				this.eachBatch.run();
				moments.step(changes(weights, order.subList(from, Math.min(order.size(), from + BATCH))));
			}
		}
		return weights;
	}

	private Weights start() {
		Weights weights = empty();
		fill(weights.first(), weights.inputs());
		fill(weights.second(), HIDDEN);
		return weights;
	}

	private Weights empty() {
		return Weights.none(this.examples.getFirst().vector().length, HIDDEN, this.outcomes.size());
	}

	private void fill(float[] values, int inputs) {
		double scale = 1.0 / Math.sqrt(inputs);
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) (scale * this.random.nextGaussian());
		}
	}

	// The mean over a batch, and the cost of the weights that join layers.
	private Weights changes(Weights weights, List<Integer> batch) {
		List<Weights> halves = InTwo.halves(batch, (half) -> sum(weights, half));
		Weights changes = halves.getFirst();
		for (int layer = 0; layer < changes.all().size(); layer++) {
			float[] values = changes.all().get(layer);
			float[] others = halves.getLast().all().get(layer);
			for (int i = 0; i < values.length; i++) {
				values[i] = (values[i] + others[i]) / batch.size();
			}
		}
		addCost(changes.first(), weights.first());
		addCost(changes.second(), weights.second());
		return changes;
	}

	private Weights sum(Weights weights, List<Integer> numbers) {
		Weights changes = empty();
		for (int number : numbers) {
			Example example = this.examples.get(number);
			weights.learn(changes, example.vector(), this.outcomes.indexOf(example.outcome()));
		}
		return changes;
	}

	private static void addCost(float[] changes, float[] weights) {
		for (int i = 0; i < changes.length; i++) {
			changes[i] += COST * weights[i];
		}
	}

	/** What Adam remembers of the changes so far. */
	private static final class Moments {

		private final Weights weights;

		private final List<float[]> means;

		private final List<float[]> squares;

		private final int steps;

		private int step;

		private double keptOfMean = 1.0;

		private double keptOfSquares = 1.0;

		Moments(Weights weights, int steps) {
			this.weights = weights;
			this.steps = steps;
			this.means = zeros(weights);
			this.squares = zeros(weights);
		}

		private static List<float[]> zeros(Weights weights) {
			return weights.all().stream().map((values) -> new float[values.length]).toList();
		}

		void step(Weights changes) {
			this.step++;
			this.keptOfMean *= KEPT_OF_MEAN;
			this.keptOfSquares *= KEPT_OF_SQUARES;
			double length = STEP * (1.0 - (double) this.step / this.steps) + SMALLEST_STEP;
			float scale = (float) (length / (1.0 - this.keptOfMean));
			float squareScale = (float) (1.0 / (1.0 - this.keptOfSquares));
			for (int i = 0; i < this.means.size(); i++) {
				step(this.weights.all().get(i), changes.all().get(i), this.means.get(i), this.squares.get(i), scale,
						squareScale);
			}
		}

		private static void step(float[] weights, float[] changes, float[] means, float[] squares, float scale,
				float squareScale) {
			for (int i = 0; i < weights.length; i++) {
				means[i] = KEPT_OF_MEAN * means[i] + (1.0F - KEPT_OF_MEAN) * changes[i];
				squares[i] = KEPT_OF_SQUARES * squares[i] + (1.0F - KEPT_OF_SQUARES) * changes[i] * changes[i];
				weights[i] -= scale * means[i] / ((float) Math.sqrt(squares[i] * squareScale) + TINY);
			}
		}

	}

}
