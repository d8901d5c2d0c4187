package org.inquirytriage.message;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;

/**
 * The bytes of a message as a mail server handed them over.
 *
 * @param location where it lies on the server
 * @param bytes exactly as they came; nobody changes them
 * @param size of the whole message on the server in bytes, also where fewer were fetched
 * @param received when the mail server took it (INTERNALDATE)
 * @param keywords the IMAP flags on it
 * @param remarks what intake noticed about it
 */
public record RawMessage(MessageLocation location, byte[] bytes, long size, Instant received, Set<String> keywords,
		Set<Remark> remarks) {

	public RawMessage {
		keywords = Set.copyOf(keywords);
		remarks = Set.copyOf(remarks);
	}

	/** SHA-256 of the bytes in lower-case hexadecimal. */
	public String digest() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Says where it lies and how large it is, never what it holds. */
	@Override
	public String toString() {
		return "RawMessage[" + this.location + ", " + this.size + " bytes]";
	}

}
