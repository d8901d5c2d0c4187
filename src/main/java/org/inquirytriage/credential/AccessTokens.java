package org.inquirytriage.credential;

/** A source of access tokens for one account. */
public interface AccessTokens {

	/**
	 * A token that does not run out soon.
	 * @throws TokenUnavailableException when the issuer gives none
	 */
	Secret current();

	/**
	 * Asks the issuer for another token the next time, if this is still the current one.
	 */
	void forget(Secret token);

}
