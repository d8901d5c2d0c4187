package org.inquirytriage.reply.mustache;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A variable or section as it stands in a template, to tell people where to look.
 *
 * @param line counted from 1
 * @param name as written
 * @param isVariable whether it is a variable and not the start or end of a section
 */
record Tag(int line, String name, boolean isVariable) {

	private static final Pattern TAG = Pattern.compile("\\{\\{\\s*(?<section>[#^/]?)\\s*(?<name>[^}\\s]+)\\s*}}");

	/** The first tag for which something holds, or nothing. */
	static Optional<Tag> first(String source, Predicate<Tag> condition) {
		return TAG.matcher(source).results().map((found) -> tag(source, found)).filter(condition).findFirst();
	}

	/** Whether it names the fact or a part of it. */
	boolean isOf(String fact) {
		return this.name.equals(fact) || this.name.startsWith(fact + ".");
	}

	/** Whether its value is a text, or is not to be found at the top. */
	boolean isOneFactOf(Map<String, Object> values) {
		if (this.name.equals(".")) {
			return true;
		}
		Object value = values;
		for (String part : this.name.split("\\.")) {
			value = (value instanceof Map<?, ?> map) ? map.get(part) : null;
		}
		return value == null || value instanceof String;
	}

	private static Tag tag(String source, MatchResult found) {
		int line = 1
				+ (int) source.substring(0, found.start()).chars().filter((character) -> character == '\n').count();
		return new Tag(line, found.group("name"), found.group("section").isEmpty());
	}

}
