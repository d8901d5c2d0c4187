package org.inquirytriage.tuning;

/**
 * So many of so many.
 *
 * @param count of the cases meant
 * @param of all cases looked at
 */
public record Rate(int count, int of) {

	public Rate {
		if (count < 0 || count > of) {
			throw new IllegalArgumentException(count + " of " + of + " is no rate");
		}
	}

	/** From 0 to 1; 0 of nothing. */
	public double value() {
		return (this.of == 0) ? 0.0 : (double) this.count / this.of;
	}

}
