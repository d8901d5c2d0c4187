package org.inquirytriage.outbox;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

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

	private final SecretKey key;

	/**
	 * Ids under a key.
	 * @param key for HMAC-SHA256, the same on every machine
	 */
	public MessageIds(SecretKey key) {
		this.key = key;
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
