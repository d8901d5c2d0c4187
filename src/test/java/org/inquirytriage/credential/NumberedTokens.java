package org.inquirytriage.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Access tokens {@code token-1}, {@code token-2} and so on, without an issuer. */
public final class NumberedTokens implements AccessTokens {

	private int number = 1;

	private Secret token = new Secret("token-1");

	@Override
	public Secret current() {
		return this.token;
	}

	@Override
	public void forget(Secret refused) {
		if (this.token == refused) {
			this.number++;
			this.token = new Secret("token-" + this.number);
		}
	}

	/** What XOAUTH2 says with a token, in Base64. */
	public static String said(String user, String token) {
		return Base64.getEncoder()
			.encodeToString(
					("user=" + user + "\u0001auth=Bearer " + token + "\u0001\u0001").getBytes(StandardCharsets.UTF_8));
	}

}
