package org.inquirytriage.review;

/** What a checked sample says about everything it was drawn from. */
@FunctionalInterface
public interface UpperBound {

	/**
	 * The share that the true one stays below.
	 * @param count of the cases meant
	 * @param of all cases looked at
	 * @param confidence such as 0.95, one-sided
	 */
	double of(int count, int of, double confidence);

}
