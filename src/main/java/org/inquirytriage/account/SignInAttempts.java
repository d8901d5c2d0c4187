package org.inquirytriage.account;

/** The failed attempts to sign in, which make the next one wait. */
public interface SignInAttempts {

	/**
	 * Counts an attempt as failed before its outcome is known, so that none made at the
	 * same time passes uncounted.
	 * @param name that was typed
	 * @param origin the network address it was typed at
	 * @return false when no attempt may be made now
	 */
	boolean begin(String name, String origin);

	/** Forgets the failures, as the password was right. */
	void succeeded(String name, String origin);

}
