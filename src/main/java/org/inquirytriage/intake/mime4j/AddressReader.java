package org.inquirytriage.intake.mime4j;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.ReversePath;

/**
 * Reads the addresses of a header value (RFC 5322 section 3.4, RFC 7103 section 7.1).
 * Display names, quoted strings, comments and encoded words never become an address,
 * which the lenient parser of Jakarta Mail lets happen where the angle brackets are
 * empty.
 */
final class AddressReader {

	private static final Pattern SOURCE_ROUTE = Pattern.compile("^@[^:]*:");

	private static final Pattern SPACED_AT = Pattern.compile("\\s{0,9}@\\s{0,9}");

	private final String value;

	private final List<EmailAddress> found = new ArrayList<>();

	private final StringBuilder bare = new StringBuilder();

	private final StringBuilder bracketed = new StringBuilder();

	private final boolean groupsToo;

	private boolean hasBrackets;

	private boolean inBrackets;

	private boolean inGroup;

	private boolean quotesClose = true;

	private boolean commentsClose = true;

	private int position;

	private AddressReader(String value, boolean groupsToo) {
		this.value = value;
		this.groupsToo = groupsToo;
	}

	/** The well-formed addresses of writers: a group is none (RFC 6854 aside). */
	static List<EmailAddress> writers(List<String> values, Defects defects) {
		return read(values, false, defects, "From");
	}

	/** The well-formed addresses of recipients, the members of groups included. */
	static List<EmailAddress> recipients(List<String> values, Defects defects) {
		return read(values, true, defects, "To");
	}

	/** The envelope sender in the topmost Return-Path; a source route is cut off. */
	static ReversePath reversePath(List<String> values) {
		if (values.isEmpty()) {
			return new ReversePath.Absent();
		}
		AddressReader reader = new AddressReader(bounded(values.getFirst()), false);
		List<EmailAddress> addresses = reader.read();
		if (addresses.size() == 1) {
			return new ReversePath.Sender(addresses.getFirst());
		}
		String written = values.getFirst().replaceAll("\\([^()]*\\)|[\\s<>\"]", "");
		return written.isEmpty() ? new ReversePath.Null() : new ReversePath.Invalid(written);
	}

	private static List<EmailAddress> read(List<String> values, boolean groupsToo, Defects defects, String field) {
		List<EmailAddress> addresses = new ArrayList<>();
		for (String value : values) {
			if (value.length() > ReadingLimits.ADDRESS_CHARACTERS) {
				defects.minor(field, "longer than is read");
			}
			addresses
				.addAll(defects.guarded(field, List.of(), () -> new AddressReader(bounded(value), groupsToo).read()));
		}
		return List.copyOf(addresses.subList(0, Math.min(addresses.size(), ReadingLimits.ADDRESSES)));
	}

	private static String bounded(String value) {
		return value.substring(0, Math.min(value.length(), ReadingLimits.ADDRESS_CHARACTERS));
	}

	private List<EmailAddress> read() {
		while (this.position < this.value.length()) {
			char c = this.value.charAt(this.position);
			switch (c) {
				case '"' -> quoted();
				case '(' -> comment();
				case '<' -> openBrackets();
				case '>' -> this.inBrackets = false;
				case ':' -> colon();
				case ',', ';' -> separator(c);
				default -> take(c);
			}
			this.position++;
		}
		finishAddress();
		return this.found;
	}

	private void take(char c) {
		(this.inBrackets ? this.bracketed : this.bare).append(c);
	}

	/** A quoted string counts only where it is a local part, right before the at sign. */
	private void quoted() {
		if (!this.quotesClose) {
			return;
		}
		StringBuilder content = new StringBuilder();
		int end = this.position + 1;
		while (end < this.value.length() && this.value.charAt(end) != '"') {
			end += (this.value.charAt(end) == '\\') ? 1 : 0;
			content.append((end < this.value.length()) ? this.value.charAt(end) : "");
			end++;
		}
		if (end >= this.value.length()) {
			this.quotesClose = false;
			return;
		}
		boolean localPart = end + 1 < this.value.length() && this.value.charAt(end + 1) == '@';
		(this.inBrackets ? this.bracketed : this.bare).append(localPart ? content : " ");
		this.position = end;
	}

	private void comment() {
		if (!this.commentsClose) {
			return;
		}
		int depth = 1;
		int end = this.position;
		while (depth > 0 && ++end < this.value.length()) {
			char c = this.value.charAt(end);
			depth += (c == '(') ? 1 : (c == ')') ? -1 : 0;
			end += (c == '\\') ? 1 : 0;
		}
		this.commentsClose = depth == 0;
		this.position = this.commentsClose ? end : this.position;
		take(' ');
	}

	private void openBrackets() {
		this.hasBrackets = true;
		this.inBrackets = true;
		this.bracketed.setLength(0);
	}

	private void colon() {
		if (this.inBrackets) {
			take(':');
			return;
		}
		boolean mailto = this.bare.toString().strip().equalsIgnoreCase("mailto");
		this.inGroup |= !mailto && this.value.indexOf(';', this.position) > 0;
		this.bare.setLength(0);
	}

	private void separator(char c) {
		if (this.inBrackets && this.bracketed.toString().startsWith("@")) {
			take(c);
			return;
		}
		finishAddress();
		this.inGroup &= c != ';';
	}

	private void finishAddress() {
		if (this.groupsToo || !this.inGroup) {
			address(this.hasBrackets ? this.bracketed.toString().strip() : lastWord());
		}
		this.bare.setLength(0);
		this.bracketed.setLength(0);
		this.hasBrackets = false;
		this.inBrackets = false;
	}

	/** Where an address stands without brackets, words before it are a name. */
	private String lastWord() {
		String written = SPACED_AT.matcher(this.bare).replaceAll("@").strip();
		return written.substring(Math.max(written.lastIndexOf(' '), written.lastIndexOf('\t')) + 1);
	}

	private void address(String written) {
		String address = SOURCE_ROUTE.matcher(written).replaceFirst("");
		int end = address.length();
		while (end > 0 && address.charAt(end - 1) == '.') {
			end--;
		}
		EmailAddress.parse(address.substring(0, end)).ifPresent(this.found::add);
	}

}
