package org.inquirytriage.office;

/**
 * Thrown when the directory of offices cannot be used; its message is one sentence that
 * names file, line and column.
 */
public final class OfficeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public OfficeException(String file, OfficeProblem problem) {
		super(file + ", " + problem);
	}

}
