package org.inquirytriage.intake.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.ReversePath;

/**
 * Reads the addresses of header fields. Encoded words are never decoded first, so none
 * can become an address (RFC 2047 section 5).
 */
final class AddressReader {

	private static final Pattern COMMENT = Pattern.compile("\\([^()]*+\\)");

	private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.){0,500}+\"");

	private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>]*)>");

	private static final Pattern SOURCE_ROUTE = Pattern.compile("^@[^:]*:");

	private AddressReader() {
	}

	/** The addresses in these values that are well-formed, groups' members included. */
	static List<EmailAddress> read(List<String> values, Defects defects, String field) {
		List<EmailAddress> addresses = new ArrayList<>();
		for (String value : values) {
			if (value.length() > ReadingLimits.ADDRESS_CHARACTERS) {
				defects.minor(field, "longer than is read");
			}
			String bounded = value.substring(0, Math.min(value.length(), ReadingLimits.ADDRESS_CHARACTERS));
			addresses.addAll(defects.guarded(field, List.of(), () -> readOne(bounded)));
		}
		return List.copyOf(addresses.subList(0, Math.min(addresses.size(), ReadingLimits.ADDRESSES)));
	}

	/** The envelope sender in the topmost Return-Path. */
	static ReversePath reversePath(List<String> values) {
		if (values.isEmpty()) {
			return new ReversePath.Absent();
		}
		String written = COMMENT.matcher(values.getFirst()).replaceAll("").strip();
		Matcher matcher = IN_BRACKETS.matcher(written);
		String path = matcher.find() ? matcher.group(1).strip() : written;
		if (path.isEmpty() || path.equals("\"\"")) {
			return new ReversePath.Null();
		}
		List<EmailAddress> found = addresses(path);
		return (found.size() == 1) ? new ReversePath.Sender(found.getFirst()) : new ReversePath.Invalid(path);
	}

	private static List<EmailAddress> readOne(String value) {
		List<EmailAddress> found = new ArrayList<>();
		try {
			for (InternetAddress address : InternetAddress.parseHeader(value, false)) {
				InternetAddress[] members = address.isGroup() ? address.getGroup(false) : null;
				if (members == null) {
					found.addAll(addresses(address.getAddress()));
					continue;
				}
				for (InternetAddress member : members) {
					found.addAll(addresses(member.getAddress()));
				}
			}
		}
		catch (AddressException | RuntimeException ex) {
			found.clear();
		}
		return found.isEmpty() ? scanned(value) : found;
	}

	/** What stands in angle brackets, or is separated by spaces where there are none. */
	private static List<EmailAddress> scanned(String value) {
		String bare = QUOTED.matcher(COMMENT.matcher(value).replaceAll(" ")).replaceAll(" ");
		List<EmailAddress> found = new ArrayList<>();
		Matcher matcher = IN_BRACKETS.matcher(bare);
		while (matcher.find()) {
			found.addAll(addresses(matcher.group(1)));
		}
		if (bare.indexOf('<') < 0) {
			for (String word : bare.split("[\\s,;]+")) {
				found.addAll(addresses(word));
			}
		}
		return found;
	}

	private static List<EmailAddress> addresses(String written) {
		String address = written.strip();
		while (address.startsWith("<")) {
			address = address.substring(1);
		}
		while (address.endsWith(">") || address.endsWith(".")) {
			address = address.substring(0, address.length() - 1);
		}
		address = SOURCE_ROUTE.matcher(address).replaceFirst("");
		int at = address.lastIndexOf('@');
		if (at > 2 && address.startsWith("\"") && address.charAt(at - 1) == '"') {
			address = address.substring(1, at - 1) + address.substring(at);
		}
		return EmailAddress.parse(address).map(List::of).orElse(List.of());
	}

}
