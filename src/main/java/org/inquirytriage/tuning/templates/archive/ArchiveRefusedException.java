package org.inquirytriage.tuning.templates.archive;

/** Thrown when a zip is none that files may be taken from. */
public final class ArchiveRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Why why;

	private final String file;

	ArchiveRefusedException(Why why, String file) {
		super("The zip cannot be used: " + why);
		this.why = why;
		this.file = file;
	}

	/** What is wrong with it. */
	public Why why() {
		return this.why;
	}

	/** The file within it, empty when it is the zip itself. */
	public String file() {
		return this.file;
	}

	/** What may be wrong with a zip. */
	public enum Why {

		/** It cannot be read as a zip. */
		UNREADABLE,
		/** Nothing is in it. */
		EMPTY,
		/** It is larger than the files of templates ever are. */
		LARGE,
		/** More files are in it than a program has templates. */
		MANY,
		/** Unpacked it would be far larger than texts are. */
		UNPACKED,
		/** A name in it leads out of the folder. */
		PATH,
		/** A name stands in it twice. */
		TWICE

	}

}
