package org.inquirytriage.review.mailboxes;

/**
 * What a person is told who had something done about a mailbox.
 *
 * @param kind it in one word
 * @param messages how many it is about
 * @param unreadable how many of a visit could not be read
 * @param words what the server or the network said, empty when nothing was said
 */
public record Answer(Kind kind, int messages, int unreadable, String words) {

	/** An answer that says it all in one word. */
	public static Answer of(Kind kind) {
		return new Answer(kind, 0, 0, "");
	}

	/** The answers there are. */
	public enum Kind {

		/** It was read to its end. */
		READ,
		/** It was counted. */
		COUNTED,
		/** Another replica reads it, at its own times. */
		ELSEWHERE,
		/** Another replica reads it, and will count it the next time. */
		COUNT_ASKED,
		/** Another replica reads it, and will read what was asked for the next time. */
		READ_ASKED,
		/** Mail was not counted since that date before it was to be read. */
		NOT_COUNTED,
		/** It could not be read. */
		UNREAD,
		/** It takes longer than a person waits. */
		GOING_ON,
		/** The folder was opened. */
		SIGNED_IN,
		/** The network knows no server of that name. */
		NAME_NOT_FOUND,
		/** Nothing takes connections there. */
		CONNECTION_REFUSED,
		/** There was no answer in time. */
		NO_ANSWER,
		/** The server's certificate is not trusted. */
		NOT_TRUSTED,
		/** The server does not encrypt as the settings ask for. */
		NOT_ENCRYPTED,
		/** The issuer gave no access token. */
		NO_TOKEN,
		/** The server did not let us in. */
		SIGN_IN_REFUSED,
		/** There is no such folder. */
		FOLDER_MISSING,
		/** Something else went wrong. */
		FAILED,
		/** Another test is running. */
		BUSY

	}

	/** Whether there is nothing to put right. */
	public boolean good() {
		return this.kind == Kind.READ || this.kind == Kind.COUNTED || this.kind == Kind.SIGNED_IN;
	}

	/** Whether something is to be put right. */
	public boolean bad() {
		return switch (this.kind) {
			case READ, COUNTED, SIGNED_IN, ELSEWHERE, COUNT_ASKED, READ_ASKED, GOING_ON, BUSY -> false;
			case UNREAD, NOT_COUNTED, NAME_NOT_FOUND, CONNECTION_REFUSED, NO_ANSWER, NOT_TRUSTED, NOT_ENCRYPTED,
					NO_TOKEN, SIGN_IN_REFUSED, FOLDER_MISSING, FAILED ->
				true;
		};
	}

}
