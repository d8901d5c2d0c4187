package org.inquirytriage.tuning.thresholds;

/** Thrown when somebody else changed the limits meanwhile. */
public final class StaleLimitsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StaleLimitsException() {
		super("Somebody else changed the limits meanwhile");
	}

}
