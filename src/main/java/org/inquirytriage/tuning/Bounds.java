package org.inquirytriage.tuning;

/** What a measured rate says about the true one. */
public interface Bounds {

	/**
	 * The bound that the true rate stays below.
	 * @param rate as measured
	 * @param confidence such as 0.95, one-sided
	 */
	double upper(Rate rate, double confidence);

}
