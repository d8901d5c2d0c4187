package org.inquirytriage.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Passwords;

/** The making of recovery codes, and what is kept of them. */
final class RecoveryCodes {

	private static final int COUNT = 10;

	private RecoveryCodes() {
	}

	static List<String> make(Passwords passwords) {
		return Stream.generate(passwords::make).limit(COUNT).toList();
	}

	static List<String> hashes(Account account, List<String> codes) {
		return codes.stream().map((code) -> hash(account, code)).toList();
	}

	/** A fast hash will do: a code is made by chance from 79 bits, not by a person. */
	static String hash(Account account, String typed) {
		String code = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest((account.id() + ":" + code).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
