package org.inquirytriage.message;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mailbox address: a local part, kept as written, and a domain in lower case. */
public record EmailAddress(String localPart, String domain) {

	private static final int LONGEST_LOCAL_PART = 64;

	private static final int LONGEST_DOMAIN = 253;

	private static final Pattern LOCAL_PART = Pattern
		.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

	private static final Pattern DOMAIN = Pattern.compile(
			"[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)*");

	public EmailAddress {
		domain = domain.toLowerCase(Locale.ROOT);
		if (localPart.length() > LONGEST_LOCAL_PART || !LOCAL_PART.matcher(localPart).matches()) {
			throw new IllegalArgumentException("Not the local part of an email address");
		}
		if (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches()) {
			throw new IllegalArgumentException("Not the domain of an email address");
		}
	}

	/**
	 * The address written as {@code local@domain}; throws IllegalArgumentException when
	 * it is none.
	 */
	public static EmailAddress of(String address) {
		return parse(address).orElseThrow(() -> new IllegalArgumentException("Not an email address"));
	}

	/** The address written as {@code local@domain}, or nothing when it is none. */
	public static Optional<EmailAddress> parse(String address) {
		String trimmed = address.strip();
		int at = trimmed.lastIndexOf('@');
		if (at < 1) {
			return Optional.empty();
		}
		try {
			return Optional.of(new EmailAddress(trimmed.substring(0, at), trimmed.substring(at + 1)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The form under which two spellings of one mailbox are equal: lower case, without a
	 * plus tag.
	 */
	public String normalised() {
		int plus = this.localPart.indexOf('+');
		String local = (plus > 0) ? this.localPart.substring(0, plus) : this.localPart;
		return local.toLowerCase(Locale.ROOT) + "@" + this.domain;
	}

	/** Whether both addresses reach one mailbox, as far as their spelling tells. */
	public boolean sameMailboxAs(EmailAddress other) {
		return normalised().equals(other.normalised());
	}

	@Override
	public String toString() {
		return this.localPart + "@" + this.domain;
	}

}
