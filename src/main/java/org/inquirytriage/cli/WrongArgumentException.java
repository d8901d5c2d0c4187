package org.inquirytriage.cli;

/** An argument that cannot be used; ends the command with status 2. */
class WrongArgumentException extends RuntimeException {

	WrongArgumentException(String message) {
		super(message);
	}

}
