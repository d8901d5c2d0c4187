package org.inquirytriage.outbox;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;

/**
 * Gives every message of ours the one Message-ID it has on every attempt, which only the
 * holder of the key can tell in advance.
 */
public final class MessageIds {

	private static final String PREFIX = "triage.";

	private static final String ALGORITHM = "HmacSHA256";

	private static final int BYTES = 20;

	private static final Pattern SHAPE = Pattern
		.compile("triage\\.[0-9a-f]{40}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

	private final SecretKey key;

	/**
	 * Ids under a key.
	 * @param key for HMAC-SHA256, the same on every machine
	 */
	public MessageIds(SecretKey key) {
		this.key = key;
	}

	/** The ids of our shape that stand in a text; whether we wrote them is not known. */
	public static List<MessageId> mentionedIn(String text) {
		return SHAPE.matcher(text).results().map(MatchResult::group).distinct().map(MessageId::new).toList();
	}

	/** The id with a code, as {@link #codeOf} gives it. */
	public static MessageId ofCode(String code, String domain) {
		return new MessageId(PREFIX + code + "@" + domain);
	}

	/** What tells an id of ours from all others: hexadecimal, without the domain. */
	public static String codeOf(MessageId id) {
		String local = id.value().substring(0, Math.max(0, id.value().lastIndexOf('@')));
		return local.startsWith(PREFIX) ? local.substring(PREFIX.length()) : local;
	}

	/**
	 * The Message-ID of a message.
	 * @param inquiryId the inquiry it belongs to
	 * @param action what it does for the inquiry
	 * @param from the program's address, whose domain the id carries
	 * @param recipient its only recipient
	 */
	public MessageId of(String inquiryId, Action action, EmailAddress from, EmailAddress recipient) {
		String code = code(inquiryId + '\n' + action + '\n' + recipient);
		return new MessageId(PREFIX + code + "@" + IDN.toASCII(from.domain()));
	}

	/**
	 * The mark our mail carries in the field X-Inquiry-Triage, by which a loop is known.
	 */
	public String loopMark() {
		return code("loop");
	}

	private String code(String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(code, 0, BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform offers " + ALGORITHM, ex);
		}
	}

}
