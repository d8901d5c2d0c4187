package org.inquirytriage.intake.mime4j;

/** The bounds within which a message is read; what lies beyond them becomes a defect. */
final class ReadingLimits {

	/** The longest header block that is kept, in bytes. */
	static final int HEADER_BYTES = 256 * 1024;

	/** How many fields of one header block are read. */
	static final int FIELDS = 5_000;

	/** The longest header value in which encoded words are decoded, in characters. */
	static final int ENCODED_CHARACTERS = 32 * 1024;

	/** How deep containers and attached messages are followed. */
	static final int DEPTH = 20;

	/** How many parts are listed. */
	static final int PARTS = 500;

	/** The longest encoded content of a text part that is decoded, in bytes. */
	static final int TEXT_BYTES = 4 * 1024 * 1024;

	/** The longest subject that is kept, in characters. */
	static final int SUBJECT_CHARACTERS = 2_000;

	/** The longest plain-text body that is kept, in characters. */
	static final int PLAIN_CHARACTERS = 100_000;

	/** The longest HTML body that is kept, in characters. */
	static final int HTML_CHARACTERS = 2_000_000;

	/** How many addresses are read from one kind of field. */
	static final int ADDRESSES = 1_000;

	/** The longest list of addresses that is read, in characters. */
	static final int ADDRESS_CHARACTERS = 64 * 1024;

	/** How many defects are listed. */
	static final int DEFECTS = 50;

	private ReadingLimits() {
	}

}
