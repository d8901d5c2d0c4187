package org.inquirytriage.account;

import java.time.Instant;
import java.util.Optional;

/** The failed attempts to sign in, which make the next one wait. */
public interface SignInAttempts {

	/**
	 * Until when no attempt counts, or nothing when one may be made now.
	 * @param name that was typed
	 * @param origin the network address it was typed at
	 */
	Optional<Instant> waitUntil(String name, String origin);

	/** Notes that the password was wrong. */
	void failed(String name, String origin);

	/** Forgets the failures, as the password was right. */
	void succeeded(String name, String origin);

}
