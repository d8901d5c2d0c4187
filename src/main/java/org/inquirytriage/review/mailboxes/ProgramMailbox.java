package org.inquirytriage.review.mailboxes;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A mailbox of the program and how it stands with it.
 *
 * @param name in the settings
 * @param address that its writers know
 * @param folder that is read
 * @param server how it is connected
 * @param visits how reading it goes
 * @param position how far it was read, null before the first connection
 * @param count what the last count came to, null before the first
 * @param rereading what was asked for last to be read again, null when nothing was
 */
public record ProgramMailbox(String name, String address, String folder, Server server, Visits visits,
		@Nullable Position position, @Nullable Count count, @Nullable Rereading rereading) {

	/**
	 * How a mailbox is connected.
	 *
	 * @param host of the server
	 * @param port of the server
	 * @param protection how the connection is encrypted
	 * @param username to sign in with
	 * @param signIn how the service signs in
	 * @param tokenExpires when the access token of its reader runs out, null when that is
	 * not known or there is none
	 */
	public record Server(String host, int port, Protection protection, String username, SignIn signIn,
			@Nullable Instant tokenExpires) {
	}

	/** How a connection is encrypted. */
	public enum Protection {

		/** From its first byte on. */
		TLS,
		/** Before the sign-in. */
		STARTTLS,
		/** Not at all. */
		NONE

	}

	/** How the service signs in. */
	public enum SignIn {

		/** With a password. */
		PASSWORD,
		/** With access tokens that it asks for in its own name. */
		CLIENT_CREDENTIALS,
		/** With access tokens that it asks for by the account's consent. */
		REFRESH_TOKEN

	}

	/**
	 * How reading a mailbox goes.
	 *
	 * @param every how often it is read
	 * @param reader who reads it
	 * @param hearing whether the server tells of new mail
	 * @param succeeded when it was last read to its end, null when never
	 * @param failing why it cannot be read and since when, null when it can
	 * @param lastFailure the last failure, over or not; null when there was none
	 */
	public record Visits(Duration every, Reader reader, Hearing hearing, @Nullable Instant succeeded,
			@Nullable Failure failing, @Nullable Failure lastFailure) {
	}

	/** Who reads a mailbox. */
	public enum Reader {

		/** This replica. */
		HERE,
		/** Another replica. */
		ELSEWHERE,
		/** None at present. */
		NOBODY

	}

	/** Whether the server tells the reader of new mail between two visits. */
	public enum Hearing {

		/** The settings say that it need not. */
		SWITCHED_OFF,
		/** The reader does not listen yet. */
		NOT_YET,
		/** It does. */
		LISTENING,
		/** It cannot. */
		NOT_OFFERED,
		/** The connection for it was lost or could not be made. */
		BROKEN,
		/** Nobody reads the mailbox who could say. */
		UNKNOWN

	}

	/**
	 * A visit that failed.
	 *
	 * @param at when
	 * @param reason why
	 */
	public record Failure(Instant at, String reason) {
	}

	/**
	 * How far a mailbox was read.
	 *
	 * @param connected when it was connected for the first time, null when that was not
	 * noted
	 * @param old messages that were there already and are left alone
	 * @param everything whether those that were there are read as well
	 * @param uidValidity the UIDVALIDITY under which UIDs are meant
	 * @param lastUid the highest UID that was taken in or left alone
	 */
	public record Position(@Nullable Instant connected, int old, boolean everything, long uidValidity, long lastUid) {
	}

	/**
	 * The messages of the folder, each accounted for.
	 *
	 * @param at when they were counted
	 * @param onServer all of them
	 * @param stored those that were read
	 * @param quarantined those that could not be read and wait for a person
	 * @param ignored those that were there before the first connection
	 * @param pending those that came since or are tried again
	 * @param remainder those that nobody can account for
	 */
	public record Count(Instant at, int onServer, int stored, int quarantined, int ignored, int pending,
			int remainder) {
	}

	/**
	 * Mail that is to be read again from a date on.
	 *
	 * @param since the moment from which on the server took it
	 * @param counted when it was counted, null before that
	 * @param found messages on the server since
	 * @param stored those of them that were read before
	 * @param unread those that were not
	 * @param agreed whether somebody had it read
	 */
	public record Rereading(Instant since, @Nullable Instant counted, int found, int stored, int unread,
			boolean agreed) {
	}

}
