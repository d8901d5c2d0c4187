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
	 * or empty
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
		/** Opened the page of an inquiry. */
		VIEWED_INQUIRY,
		/** Put another directory of offices in force. */
		CHANGED_OFFICES

	}

}
