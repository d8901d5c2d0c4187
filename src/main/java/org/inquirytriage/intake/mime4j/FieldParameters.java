package org.inquirytriage.intake.mime4j;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;

/**
 * A header value with parameters, such as Content-Type and Content-Disposition (RFC 2045
 * section 5.1, RFC 2231), as Mime4j reads it.
 *
 * @param value what stands before the parameters, in lower case
 * @param parameters by name in lower case, continuations joined and decoded
 */
record FieldParameters(String value, Map<String, String> parameters) {

	/** A parameter that no semicolon parts from the value before it. */
	private static final Pattern UNSEPARATED = Pattern.compile("^(\\s*[^\\s;]+)\\s+(?=[A-Za-z-]+\\s*=)");

	private static final Pattern PIECE = Pattern.compile("\\*(\\d{1,4})");

	private static final Set<String> MAY_HOLD_SPACES = Set.of("name", "filename", "boundary");

	/** What the value of a field says. */
	static FieldParameters parse(String field) {
		ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8,
				UNSEPARATED.matcher(field).replaceFirst("$1; "));
		RawBody body = RawFieldParser.DEFAULT.parseRawBody(bytes, new ParserCursor(0, bytes.length()));
		Map<String, String> parameters = new HashMap<>();
		Map<String, MimeParameterMapping> extended = new TreeMap<>();
		List<NameValuePair> written = new ArrayList<>(body.getParams());
		written.sort(Comparator.comparingInt(FieldParameters::piece));
		for (NameValuePair parameter : written) {
			String name = parameter.getName().toLowerCase(Locale.ROOT);
			String value = Objects.requireNonNullElse(parameter.getValue(), "");
			int star = name.indexOf('*');
			if (star > 0) {
				extended.computeIfAbsent(name.substring(0, star), (base) -> new MimeParameterMapping())
					.addParameter(name, value);
			}
			else if (!name.isEmpty()) {
				parameters.putIfAbsent(name, MAY_HOLD_SPACES.contains(name) ? value : firstWord(value));
			}
		}
		extended.forEach((name, mapping) -> parameters.put(name, Objects.requireNonNullElse(mapping.get(name), "")));
		return new FieldParameters(Objects.requireNonNullElse(body.getValue(), "").toLowerCase(Locale.ROOT),
				Map.copyOf(parameters));
	}

	/** The value of a parameter, empty when there is none. */
	String parameter(String name) {
		return this.parameters.getOrDefault(name, "");
	}

	/** Which piece of a continued value it is; Mime4j joins them as they come. */
	private static int piece(NameValuePair parameter) {
		Matcher matcher = PIECE.matcher(parameter.getName());
		return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
	}

	private static String firstWord(String value) {
		String[] words = value.strip().split("\\s", 2);
		return words[0];
	}

}
