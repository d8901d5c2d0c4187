package org.inquirytriage.pipeline;

/** For whom a composed message is. */
public enum Audience {

	/** The person who sent the inquiry. */
	WRITER,
	/** The physician's office it was redirected to. */
	OFFICE,
	/** The program's staff on call. */
	STAFF

}
