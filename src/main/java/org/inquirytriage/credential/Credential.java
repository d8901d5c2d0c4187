package org.inquirytriage.credential;

/**
 * What a mail server is signed in to with: one of these, and never another in its place.
 */
public sealed interface Credential {

	/** What to sign in with now. */
	Secret current();

	/**
	 * Forgets what the server has refused.
	 * @return whether there may be another to try
	 */
	boolean refused(Secret refused);

	/** A password. */
	static Credential password(String password) {
		return new Password(new Secret(password));
	}

	/**
	 * A password, which stays as it is.
	 *
	 * @param current the password
	 */
	record Password(Secret current) implements Credential {

		@Override
		public boolean refused(Secret refused) {
			return false;
		}

	}

	/**
	 * An access token (OAuth 2.0), which an issuer replaces before it runs out.
	 *
	 * @param tokens where they come from
	 */
	record Token(AccessTokens tokens) implements Credential {

		@Override
		public Secret current() {
			return this.tokens.current();
		}

		@Override
		public boolean refused(Secret refused) {
			this.tokens.forget(refused);
			return true;
		}

	}

}
