package org.inquirytriage.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identity of one message (RFC 5322 section 3.6.4), without its angle brackets. */
public record MessageId(String value) {

	private static final int LONGEST = 500;

	private static final Pattern VALID = Pattern.compile("[!-;=?-~&&[^<>]]+");

	private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>\\s]+)>");

	public MessageId {
		if (value.length() > LONGEST || !VALID.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a message id");
		}
	}

	/** The first well-formed id in a header value, or nothing. */
	public static Optional<MessageId> parse(String headerValue) {
		List<MessageId> found = parseAll(headerValue);
		return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
	}

	/**
	 * All well-formed ids of a References or In-Reply-To value, in order; malformed ones
	 * are left out.
	 */
	public static List<MessageId> parseAll(String headerValue) {
		List<MessageId> ids = new ArrayList<>();
		Matcher matcher = IN_BRACKETS.matcher(headerValue);
		while (matcher.find()) {
			String candidate = matcher.group(1);
			if (candidate.length() <= LONGEST && VALID.matcher(candidate).matches()) {
				ids.add(new MessageId(candidate));
			}
		}
		return List.copyOf(ids);
	}

	/** What stands behind the last at sign, in lower case; empty when there is none. */
	public String domain() {
		int at = this.value.lastIndexOf('@');
		return (at < 0) ? "" : this.value.substring(at + 1).toLowerCase(java.util.Locale.ROOT);
	}

	/**
	 * SHA-256 of the id in lower-case hexadecimal, which is kept once the id is erased.
	 */
	public String hash() {
		try {
			byte[] sum = MessageDigest.getInstance("SHA-256").digest(this.value.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(sum);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** The id as it stands in a header, in angle brackets. */
	public String bracketed() {
		return "<" + this.value + ">";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
