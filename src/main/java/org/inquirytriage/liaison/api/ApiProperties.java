package org.inquirytriage.liaison.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.account.MailboxLimited;
import org.inquirytriage.inquiry.Reach;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code triage.api.*}.
 *
 * @param tokens by which other systems are known
 */
@ConfigurationProperties("triage.api")
record ApiProperties(@DefaultValue List<Token> tokens) {

	/** The token with this text, or nothing. */
	Optional<Token> known(String text) {
		byte[] digest = sha256(text);
		return this.tokens.stream()
			.filter((token) -> MessageDigest.isEqual(HexFormat.of().parseHex(token.sha256()), digest))
			.findFirst();
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Another system.
	 *
	 * @param name under which it stands in the access log
	 * @param sha256 of its token in lower-case hexadecimal, so that no setting holds the
	 * token itself
	 * @param words whether it may read what writers wrote
	 * @param mailboxes that it is limited to, by name; empty for all
	 */
	record Token(String name, String sha256, @DefaultValue("false") boolean words,
			@DefaultValue Set<String> mailboxes) implements MailboxLimited {

		Token {
			if (!name.matches("[a-z0-9-]{1,40}")) {
				throw new IllegalArgumentException(
						"triage.api.tokens[].name must be lower-case letters, digits and hyphens");
			}
			if (!sha256.matches("[0-9a-f]{64}")) {
				throw new IllegalArgumentException(
						"triage.api.tokens[].sha256 must be the SHA-256 of the token in lower-case hexadecimal");
			}
			mailboxes = Set.copyOf(mailboxes);
		}

		/** What it may see. */
		Reach reach() {
			return Reach.of(this.mailboxes);
		}

	}

}
