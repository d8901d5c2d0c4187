package org.inquirytriage.tuning.changes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that an admin changed; each carries the hash of the one before, so that none
 * can be changed or taken out unseen.
 *
 * @param number from 1
 * @param at when, in microseconds
 * @param entry who changed what
 * @param previousHash the hash of the change before, empty for the first
 * @param hash over all of the above, SHA-256 in lower-case hexadecimal
 */
public record AdminChange(long number, Instant at, Entry entry, String previousHash, String hash) {

	/** The change that follows in a chain. */
	public static AdminChange following(long number, String previousHash, Instant at, Entry entry) {
		AdminChange open = new AdminChange(number, at.truncatedTo(ChronoUnit.MICROS), entry, previousHash, "");
		return new AdminChange(number, open.at, entry, previousHash, open.sealed());
	}

	/** Whether this change follows the one before and is as it was written. */
	public boolean follows(long lastNumber, String lastHash) {
		return this.number == lastNumber + 1 && this.previousHash.equals(lastHash) && this.hash.equals(sealed());
	}

	/** Each piece goes in with its length, so that no two changes read the same. */
	private String sealed() {
		String all = Stream
			.of(this.previousHash, Long.toString(this.number), this.at.toString(), this.entry.person(),
					this.entry.act(), this.entry.subject(), this.entry.details(), this.entry.difference(),
					this.entry.approvedBy())
			.map((piece) -> piece.length() + ":" + piece)
			.collect(Collectors.joining("\n"));
		try {
			byte[] sum = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(sum);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Who changed what.
	 *
	 * @param person the account of whoever did it
	 * @param act what was done, such as {@code template-published}
	 * @param subject what it was done to, such as {@code en/hours.md}
	 * @param details in words, such as the version
	 * @param difference the lines that changed, empty when none did
	 * @param approvedBy the second person, empty when none was asked for
	 */
	public record Entry(String person, String act, String subject, String details, String difference,
			String approvedBy) {
	}

}
