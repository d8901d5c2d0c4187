package org.inquirytriage.intake.imap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header value with parameters, such as Content-Type and Content-Disposition, read as
 * leniently as mail needs it (RFC 2045 section 5.1, RFC 2231).
 *
 * @param value what stands before the parameters, in lower case
 * @param parameters by name in lower case, continuations joined and decoded
 */
record FieldParameters(String value, Map<String, String> parameters) {

	private static final Pattern EXTENDED = Pattern.compile("([^*]+)\\*(?:(\\d{1,4})(\\*)?)?");

	private static final Pattern UNSEPARATED = Pattern.compile("(\\S+)\\s+([A-Za-z-]+\\s*=.*)");

	private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

	private static final int MOST = 200;

	/** What the value of a field says. */
	static FieldParameters parse(String field) {
		List<String> items = items(field);
		String head = COMMENT.matcher(items.getFirst()).replaceAll(" ").strip();
		Matcher unseparated = UNSEPARATED.matcher(head);
		if (unseparated.matches()) {
			head = unseparated.group(1);
			items.add(unseparated.group(2));
		}
		Map<String, String> written = new HashMap<>();
		for (String item : items.subList(1, items.size())) {
			int equals = item.indexOf('=');
			if (equals > 0) {
				String name = item.substring(0, equals).strip().toLowerCase(Locale.ROOT);
				written.putIfAbsent(name, unquoted(name, item.substring(equals + 1).strip()));
			}
		}
		return new FieldParameters(head.toLowerCase(Locale.ROOT), joined(written));
	}

	/** The value of a parameter, empty when there is none. */
	String parameter(String name) {
		return this.parameters.getOrDefault(name, "");
	}

	/** Cuts at the semicolons that stand outside quotes. */
	private static List<String> items(String field) {
		List<String> items = new ArrayList<>();
		boolean quoted = false;
		int start = 0;
		for (int i = 0; i < field.length() && items.size() < MOST; i++) {
			char c = field.charAt(i);
			if (c == '\\' && quoted) {
				i++;
			}
			else if (c == '"') {
				quoted = !quoted;
			}
			else if (c == ';' && !quoted) {
				items.add(field.substring(start, i));
				start = i + 1;
			}
		}
		items.add(field.substring(start));
		return items;
	}

	private static String unquoted(String name, String written) {
		if (!written.startsWith("\"")) {
			boolean mayHoldSpaces = name.startsWith("name") || name.startsWith("filename");
			return mayHoldSpaces ? written : written.split("[\\s(]", 2)[0];
		}
		StringBuilder value = new StringBuilder();
		for (int i = 1; i < written.length() && written.charAt(i) != '"'; i++) {
			boolean escape = written.charAt(i) == '\\' && i + 1 < written.length();
			i += escape ? 1 : 0;
			value.append(written.charAt(i));
		}
		return value.toString();
	}

	private static Map<String, String> joined(Map<String, String> written) {
		Map<String, String> parameters = new HashMap<>();
		Map<String, TreeMap<Integer, Piece>> continued = new HashMap<>();
		written.forEach((name, value) -> {
			Matcher extended = EXTENDED.matcher(name);
			if (!extended.matches()) {
				parameters.put(name, value);
				return;
			}
			boolean single = extended.group(2) == null;
			int index = single ? 0 : Integer.parseInt(extended.group(2));
			continued.computeIfAbsent(extended.group(1), (base) -> new TreeMap<>())
				.putIfAbsent(index, new Piece(value, single || extended.group(3) != null));
		});
		continued.forEach((name, pieces) -> parameters.put(name, decoded(List.copyOf(pieces.values()))));
		return Map.copyOf(parameters);
	}

	/** RFC 2231 section 4: the first piece starts with charset'language'. */
	private static String decoded(List<Piece> pieces) {
		String charset = "";
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (Piece piece : pieces) {
			String value = piece.value();
			int second = value.indexOf('\'', value.indexOf('\'') + 1);
			if (piece == pieces.getFirst() && piece.encoded() && second > 0) {
				charset = value.substring(0, value.indexOf('\''));
				value = value.substring(second + 1);
			}
			byte[] written = value.getBytes(StandardCharsets.UTF_8);
			bytes.writeBytes(piece.encoded() ? TransferDecoder.hexEscapes(written, '%') : written);
		}
		return TextDecoder.decode(bytes.toByteArray(), charset).text();
	}

	private record Piece(String value, boolean encoded) {
	}

}
