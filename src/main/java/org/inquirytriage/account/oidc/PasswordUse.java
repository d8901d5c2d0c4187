package org.inquirytriage.account.oidc;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Role;

/** Who may sign in with a password of this service. */
public enum PasswordUse {

	/** Everybody who has one. */
	EVERYBODY,
	/** Admins, so that somebody comes in while the identity provider is away. */
	ADMINS,
	/** Nobody: the identity provider is the only way in. */
	NOBODY;

	/** Whether an account may be signed in to with its password. */
	public boolean allows(Account account) {
		return switch (this) {
			case EVERYBODY -> true;
			case ADMINS -> account.role() == Role.ADMIN;
			case NOBODY -> false;
		};
	}

}
