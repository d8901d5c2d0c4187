package org.inquirytriage.erasure;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What was asked and done to erase a person; it holds no address.
 *
 * @param number from 1
 * @param writerHash the address under a key of the database
 * @param status how far it got
 * @param reason in the words of whoever asked
 * @param asked who asked, and when
 * @param decided who had it done or declined it, and when; null while a second person is
 * waited for
 * @param inquiries how many were erased
 */
public record Erasure(int number, String writerHash, Status status, String reason, Step asked, @Nullable Step decided,
		int inquiries) {

	/** The longest reason. */
	public static final int LONGEST_REASON = 500;

	/** How far an erasure got. */
	public enum Status {

		/** It waits for a second person. */
		ASKED,
		/** Somebody decided against it. */
		DECLINED,
		/** Some words may be left for a moment. */
		RUNNING,
		/** Everything is gone. */
		DONE

	}

	/**
	 * Something that a person did.
	 *
	 * @param person the account
	 * @param at when
	 */
	public record Step(String person, Instant at) {
	}

}
