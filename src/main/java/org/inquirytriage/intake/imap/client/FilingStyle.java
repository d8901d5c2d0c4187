package org.inquirytriage.intake.imap.client;

/** What becomes of a message on the server once its end is decided. */
public enum FilingStyle {

	/** It is moved to the folder of its end. */
	MOVE,
	/** It stays and gets the keyword of its end. */
	KEYWORD,
	/** It stays as it is, and the folder is opened for reading only. */
	NONE

}
