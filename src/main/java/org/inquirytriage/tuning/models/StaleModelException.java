package org.inquirytriage.tuning.models;

/** Somebody else decided about a version of the models meanwhile. */
public class StaleModelException extends RuntimeException {

	public StaleModelException(int number) {
		super("Version " + number + " of the models was decided upon meanwhile");
	}

}
