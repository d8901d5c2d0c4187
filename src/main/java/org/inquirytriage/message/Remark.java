package org.inquirytriage.message;

/** Something intake noticed about a message that its own bytes do not show. */
public enum Remark {

	/** It is larger than the mailbox allows, and only its headers were fetched. */
	TOO_LARGE(true),
	/** The server could not hand it over; nothing but its place is known. */
	NOT_FETCHED(true),
	/**
	 * It was found when a rebuilt folder was read again, so it may be older than it
	 * looks.
	 */
	FOUND_AGAIN(true),
	/** Another message with the same Message-ID and other content came before it. */
	MESSAGE_ID_REUSED(false);

	private final boolean forPerson;

	Remark(boolean forPerson) {
		this.forPerson = forPerson;
	}

	/** Whether a person must see the message before anybody answers it. */
	public boolean isForPerson() {
		return this.forPerson;
	}

}
