package org.inquirytriage.tuning.templates;

/** Thrown when somebody else changed a template meanwhile. */
public final class StaleVersionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StaleVersionException(String file) {
		super("Somebody else changed " + file + " meanwhile");
	}

}
