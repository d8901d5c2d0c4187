package org.inquirytriage.credential;

import java.time.Instant;
import java.util.Optional;

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

	/** When the current token runs out; nothing before the first. */
	default Optional<Instant> expires() {
		return Optional.empty();
	}

	/**
	 * Whether a refresh token stands for the account's consent; otherwise the service
	 * asks in its own name.
	 */
	default boolean isByConsent() {
		return false;
	}

}
