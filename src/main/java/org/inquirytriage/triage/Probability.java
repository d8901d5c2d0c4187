package org.inquirytriage.triage;

/** A belief between 0 and 1. */
public record Probability(double value) {

	public Probability {
		if (!(value >= 0.0 && value <= 1.0)) {
			throw new IllegalArgumentException("Not a probability: " + value);
		}
	}

	/** Whether the belief is at least this strong. */
	public boolean isAtLeast(double bound) {
		return this.value >= bound;
	}

	/** The stronger of two beliefs. */
	public Probability orLarger(Probability other) {
		return (other.value > this.value) ? other : this;
	}

}
