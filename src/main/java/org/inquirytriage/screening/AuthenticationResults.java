package org.inquirytriage.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Authentication-Results field (RFC 8601).
 *
 * @param server the authserv-id of the server that wrote it
 * @param results what it found, in order; methods and results it does not define are left
 * out
 */
record AuthenticationResults(String server, List<Result> results) {

	private static final Pattern RESULT = Pattern.compile("([a-z][a-z0-9-]*)(?:\\s*/\\s*(\\d+))?\\s*=\\s*([a-z]+)\\b.*",
			Pattern.DOTALL);

	private static final Pattern VERSION = Pattern.compile("(\\S+)(?:\\s+(\\d+))?");

	private static final String KNOWN_VERSION = "1";

	/** The methods that tell who sent a message. */
	enum Method {

		DKIM, SPF, DMARC

	}

	/** The results of RFC 8601 section 2.7. */
	enum Value {

		PASS, FAIL, SOFTFAIL, NEUTRAL, NONE, POLICY, TEMPERROR, PERMERROR

	}

	/** What one method found. */
	record Result(Method method, Value value) {
	}

	/**
	 * What a field says, or nothing when it is of an unknown version or has no server.
	 */
	static Optional<AuthenticationResults> parse(String field) {
		String[] items = AutoSubmittedRule.withoutComments(field).toLowerCase(Locale.ROOT).split(";");
		Matcher server = VERSION.matcher(items[0].strip());
		if (!server.matches() || server.group(2) != null && !server.group(2).equals(KNOWN_VERSION)) {
			return Optional.empty();
		}
		List<Result> results = new ArrayList<>();
		for (String item : List.of(items).subList(1, items.length)) {
			result(item.strip()).ifPresent(results::add);
		}
		return Optional.of(new AuthenticationResults(server.group(1).replace("\"", ""), List.copyOf(results)));
	}

	/** Whether a method came to one of these results. */
	boolean has(Method method, Value... values) {
		return this.results.stream()
			.anyMatch((result) -> result.method() == method && Arrays.asList(values).contains(result.value()));
	}

	private static Optional<Result> result(String item) {
		Matcher matcher = RESULT.matcher(item);
		if (!matcher.matches() || matcher.group(2) != null && !matcher.group(2).equals(KNOWN_VERSION)) {
			return Optional.empty();
		}
		String written = matcher.group(3).equals("hardfail") ? "fail" : matcher.group(3);
		Optional<Method> method = named(Method.values(), matcher.group(1));
		Optional<Value> value = named(Value.values(), written);
		return method.flatMap((found) -> value.map((result) -> new Result(found, result)));
	}

	private static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
		return Arrays.stream(constants).filter((constant) -> constant.name().equalsIgnoreCase(name)).findFirst();
	}

}
