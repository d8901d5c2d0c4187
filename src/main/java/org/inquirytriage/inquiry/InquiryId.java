package org.inquirytriage.inquiry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;
import org.inquirytriage.message.Remark;

/**
 * The identity of an inquiry, drawn from the message that opened it: its Message-ID, the
 * originator's fields and its body. Two copies of one message open one inquiry, whichever
 * mailbox, folder or replica they come by and however often a folder is rebuilt or a
 * backup restored; a Message-ID that is used again with other content opens another.
 */
public record InquiryId(UUID value) implements Comparable<InquiryId> {

	private static final List<String> ORIGINATOR_FIELDS = List.of("From", "Subject", "Date");

	/** The id written as a UUID; throws IllegalArgumentException when it is none. */
	public static InquiryId of(String uuid) {
		return new InquiryId(UUID.fromString(uuid));
	}

	/** The identity of a message that could be read. */
	public static InquiryId of(ReceivedMessage received) {
		RawMessage raw = received.raw();
		MessageDigest digest = sha256();
		update(digest, received.message().id().map(MessageId::bracketed).orElse(received.message().digest()));
		for (String field : ORIGINATOR_FIELDS) {
			update(digest, String.join("\n", received.message().headers().all(field)));
		}
		if (raw.remarks().contains(Remark.TOO_LARGE)) {
			update(digest, Long.toString(raw.size()));
		}
		int body = startOfBody(raw.bytes());
		digest.update(raw.bytes(), body, raw.bytes().length - body);
		return of(digest);
	}

	/**
	 * The identity of a message of which nothing but its bytes and its place are known.
	 */
	public static InquiryId of(RawMessage raw) {
		MessageDigest digest = sha256();
		if (raw.remarks().contains(Remark.NOT_FETCHED)) {
			update(digest, raw.location().toString());
		}
		digest.update(raw.bytes());
		return of(digest);
	}

	private static InquiryId of(MessageDigest digest) {
		byte[] bytes = digest.digest();
		long high = 0;
		long low = 0;
		for (int i = 0; i < Long.BYTES; i++) {
			high = (high << 8) | (bytes[i] & 0xff);
			low = (low << 8) | (bytes[Long.BYTES + i] & 0xff);
		}
		// RFC 9562 section 5.8: version 8, an id of the application's own making
		return new InquiryId(new UUID((high & ~0xf000L) | 0x8000L, (low & 0x3fffffffffffffffL) | 0x8000000000000000L));
	}

	private static void update(MessageDigest digest, String text) {
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Behind the first empty line; the whole counts as body when there is none. */
	private static int startOfBody(byte[] bytes) {
		int lineEnds = 1;
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == '\n') {
				lineEnds++;
				if (lineEnds == 2) {
					return i + 1;
				}
			}
			else if (bytes[i] != '\r') {
				lineEnds = 0;
			}
		}
		return 0;
	}

	@Override
	public int compareTo(InquiryId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
