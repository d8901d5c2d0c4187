package org.inquirytriage.account;

import java.util.List;
import java.util.Optional;

import org.inquirytriage.account.Account.Standing;

/** The people who may sign in. */
public interface Accounts {

	/** Everybody, by name. */
	List<Account> all();

	/** The account of a name, or nothing. */
	Optional<Account> named(String name);

	/** The password of an account, or nothing when there is no such account. */
	Optional<PasswordHash> password(Account account);

	/**
	 * Adds an account.
	 * @return false when the name is taken
	 */
	boolean add(Account account, PasswordHash password);

	/** Gives an account another password, and the standing that comes with it. */
	void setPassword(Account account, PasswordHash password, Standing standing);

	/** Gives an account another standing. */
	void setStanding(Account account, Standing standing);

	/** Removes every account that was made for trying the service out. */
	void removeDemo();

}
