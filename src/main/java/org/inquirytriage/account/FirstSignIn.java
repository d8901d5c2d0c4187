package org.inquirytriage.account;

import java.util.Optional;

/** The sign-in that was made when the service started. */
public interface FirstSignIn {

	/** The name and the password, or nothing when there was an account already. */
	Optional<SignIn> made();

}
