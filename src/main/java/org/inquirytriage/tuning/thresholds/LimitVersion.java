package org.inquirytriage.tuning.thresholds;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Limits for an answer that a person made.
 *
 * @param number from 1
 * @param answerBelow by language; a language without one keeps that of its models
 * @param status whether it may be in force
 * @param basedOn the version that its author had seen in force
 * @param author the account of whoever made it
 * @param reason in the author's words
 * @param made when
 * @param decidedBy the second person, null when none was asked or has decided
 */
public record LimitVersion(int number, Map<String, Double> answerBelow, Status status, int basedOn, String author,
		String reason, Instant made, @Nullable String decidedBy) {

	/** The most characters of a reason. */
	public static final int LONGEST_REASON = 500;

	public LimitVersion {
		answerBelow = new TreeMap<>(answerBelow);
	}

	/** Whether a version may be in force. */
	public enum Status {

		/** It is or was in force. */
		PUBLISHED,
		/** It waits for a second person. */
		PROPOSED,
		/** Somebody decided against it. */
		DECLINED

	}

}
