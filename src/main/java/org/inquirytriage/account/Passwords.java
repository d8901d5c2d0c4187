package org.inquirytriage.account;

import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a password must be like, and the making of new ones. */
public final class Passwords {

	/** The fewest characters of a password that a person chooses. */
	public static final int SHORTEST = 12;

	/** The most bytes that the hash takes in. */
	public static final int LONGEST_BYTES = 72;

	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int GROUPS = 4;

	private static final int GROUP = 4;

	private final IntUnaryOperator random;

	/**
	 * Passwords made from chance.
	 * @param random gives a number from 0 up to a bound that nobody can foresee
	 */
	public Passwords(IntUnaryOperator random) {
		this.random = random;
	}

	/** A new password that is easy to read and type: four groups of four characters. */
	public String make() {
		return IntStream.range(0, GROUPS).mapToObj((group) -> group()).collect(Collectors.joining("-"));
	}

	private String group() {
		return IntStream.range(0, GROUP)
			.mapToObj((place) -> String.valueOf(LETTERS.charAt(this.random.applyAsInt(LETTERS.length()))))
			.collect(Collectors.joining());
	}

	/** What is wrong with a password that a person chose. */
	public static Verdict judge(String name, String password) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return Verdict.TOO_SHORT;
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
			return Verdict.TOO_LONG;
		}
		String lower = Account.normalise(password);
		if (lower.contains(name) || lower.codePoints().distinct().count() < GROUP) {
			return Verdict.TOO_SIMPLE;
		}
		return Verdict.GOOD;
	}

	/** How good a password is. */
	public enum Verdict {

		/** It may be used. */
		GOOD,
		/** It has too few characters. */
		TOO_SHORT,
		/** It has more bytes than can be kept. */
		TOO_LONG,
		/** It holds the person's name or only a few different characters. */
		TOO_SIMPLE

	}

}
