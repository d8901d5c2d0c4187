package org.inquirytriage.account;

import java.time.Instant;
import java.util.List;

/** What people looked at and did; only ever added to. */
public interface AccessLog {

	/** Notes that a person did something now. */
	void record(String name, Act act, String subject);

	/** What was done with a subject, the latest first. */
	List<Entry> of(String subject, int limit);

	/**
	 * One thing that a person did.
	 *
	 * @param name the person's account
	 * @param act what the person did
	 * @param subject what it was done with: the id of an inquiry, the name of an account,
	 * a mailbox, or empty
	 * @param at when
	 */
	record Entry(String name, Act act, String subject, Instant at) {
	}

	/** The things that are noted. */
	enum Act {

		/** Came in. */
		SIGNED_IN,
		/** Was turned away. */
		SIGN_IN_REFUSED,
		/** Left. */
		SIGNED_OUT,
		/** Chose another password. */
		CHANGED_PASSWORD,
		/** Let somebody sign in from now on. */
		ADDED_ACCOUNT,
		/** Gave somebody a new one-time password. */
		RENEWED_PASSWORD,
		/** Lets somebody sign in no longer. */
		LOCKED_ACCOUNT,
		/** Got another role from an identity provider. */
		CHANGED_ROLE,
		/** Limits somebody to other mailboxes, or to none. */
		CHANGED_MAILBOXES,
		/** Lets somebody sign in again through an identity provider. */
		UNLOCKED_ACCOUNT,
		/** Signs in with a second factor from now on. */
		SWITCHED_ON_SECOND_FACTOR,
		/** Signs in without a second factor from now on. */
		SWITCHED_OFF_SECOND_FACTOR,
		/** Came in with a recovery code in place of the device. */
		USED_RECOVERY_CODE,
		/** Got other recovery codes. */
		RENEWED_RECOVERY_CODES,
		/** Lets somebody who has lost the device sign in without a second factor. */
		REMOVED_SECOND_FACTOR,
		/** Opened the page of an inquiry. */
		VIEWED_INQUIRY,
		/** Put another directory of offices in force. */
		CHANGED_OFFICES,
		/** Had a mailbox read at once. */
		LOOKED_FOR_MAIL,
		/** Tried to sign in to a mailbox. */
		TESTED_MAILBOX,
		/** Had a mailbox counted against what is stored. */
		COUNTED_MAILBOX,
		/** Had the mail of a mailbox counted from a date on. */
		COUNTED_FROM_DATE,
		/** Had the mail of a mailbox read again from a date on. */
		READ_FROM_DATE

	}

}
