package org.inquirytriage.account.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the service and a person's authenticator app both know.
 *
 * @param base32 the secret in the letters in which apps take it
 */
public record FactorSecret(String base32) {

	private static final int GROUP = 4;

	/** The secret in groups, for whoever types it. */
	public String grouped() {
		return IntStream.iterate(0, (start) -> start < this.base32.length(), (start) -> start + GROUP)
			.mapToObj((start) -> this.base32.substring(start, Math.min(start + GROUP, this.base32.length())))
			.collect(Collectors.joining(" "));
	}

	/** The address that apps read from a picture. */
	public String address(String issuer, String account) {
		return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(encoded(issuer), encoded(account), this.base32,
				encoded(issuer));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	@Override
	public String toString() {
		return "FactorSecret[hidden]";
	}

}
