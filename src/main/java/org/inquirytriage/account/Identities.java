package org.inquirytriage.account;

import java.util.Optional;

/** The accounts of people whom an identity provider signs in. */
public interface Identities {

	/** The account that belongs to an identity, or nothing. */
	Optional<Account> of(Identity identity);

	/**
	 * Adds an account with its identity, both or neither.
	 * @return false when the name is taken or the identity is there
	 */
	boolean add(Account account, PasswordHash password, Identity identity);

}
