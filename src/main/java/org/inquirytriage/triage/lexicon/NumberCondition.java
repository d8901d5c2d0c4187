package org.inquirytriage.triage.lexicon;

import java.util.Map;
import java.util.OptionalLong;

/**
 * A test of number tokens, written {@code #}, {@code #>3}, {@code #>=3}, {@code #<3},
 * {@code #<=3} or {@code #150-260}.
 *
 * @param operator empty for any number
 * @param bound that the operator compares with
 * @param last of a range
 */
record NumberCondition(String operator, long bound, long last) {

	private static final int MOST_DIGITS = 12;

	private static final Map<String, Long> NUMBER_WORDS = Map.ofEntries(Map.entry("one", 1L), Map.entry("two", 2L),
			Map.entry("three", 3L), Map.entry("four", 4L), Map.entry("five", 5L), Map.entry("six", 6L),
			Map.entry("seven", 7L), Map.entry("eight", 8L), Map.entry("nine", 9L), Map.entry("ten", 10L),
			Map.entry("eleven", 11L), Map.entry("twelve", 12L), Map.entry("fifteen", 15L), Map.entry("twenty", 20L),
			Map.entry("thirty", 30L), Map.entry("forty", 40L), Map.entry("fifty", 50L), Map.entry("sixty", 60L),
			Map.entry("hundred", 100L), Map.entry("uno", 1L), Map.entry("dos", 2L), Map.entry("tres", 3L),
			Map.entry("cuatro", 4L), Map.entry("cinco", 5L), Map.entry("seis", 6L), Map.entry("siete", 7L),
			Map.entry("ocho", 8L), Map.entry("nueve", 9L), Map.entry("diez", 10L), Map.entry("quince", 15L),
			Map.entry("veinte", 20L), Map.entry("treinta", 30L), Map.entry("cien", 100L));

	/** Reads the test; throws IllegalArgumentException when it is malformed. */
	static NumberCondition parse(String written) {
		String rest = written.substring(1);
		if (rest.isEmpty()) {
			return new NumberCondition("", 0, 0);
		}
		String[] range = rest.split("-", -1);
		if (range.length == 2 && range[0].matches("\\d{1,12}") && range[1].matches("\\d{1,12}")) {
			return new NumberCondition("-", Long.parseLong(range[0]), Long.parseLong(range[1]));
		}
		String operator = rest.startsWith(">=") || rest.startsWith("<=") ? rest.substring(0, 2) : rest.substring(0, 1);
		String bound = rest.substring(operator.length());
		if (!operator.matches("[<>]=?") || !bound.matches("\\d{1,12}")) {
			throw new IllegalArgumentException("Not a number test: " + written);
		}
		return new NumberCondition(operator, Long.parseLong(bound), 0);
	}

	/** Whether the token is a number that passes. */
	boolean holdsFor(String token) {
		OptionalLong number = number(token);
		if (number.isEmpty()) {
			return false;
		}
		long value = number.getAsLong();
		return switch (this.operator) {
			case ">" -> value > this.bound;
			case ">=" -> value >= this.bound;
			case "<" -> value < this.bound;
			case "<=" -> value <= this.bound;
			case "-" -> value >= this.bound && value <= this.last;
			default -> true;
		};
	}

	private static OptionalLong number(String token) {
		if (Character.isDigit(token.charAt(0))) {
			boolean plain = token.length() <= MOST_DIGITS && token.chars().allMatch((digit) -> digit < 128);
			return plain ? OptionalLong.of(Long.parseLong(token)) : OptionalLong.of(Long.MAX_VALUE);
		}
		Long value = NUMBER_WORDS.get(token);
		return (value != null) ? OptionalLong.of(value) : OptionalLong.empty();
	}

}
