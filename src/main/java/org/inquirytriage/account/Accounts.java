package org.inquirytriage.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.account.Account.Standing;

/** The people who may sign in. */
public interface Accounts {

	/** Everybody, by name. */
	List<Account> all();

	/** The account of a name, or nothing. */
	Optional<Account> named(String name);

	/** The names of those whom an identity provider signs in. */
	Set<String> ofProviders();

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

	/** Ends the sessions of an account, whatever its standing is by now. */
	void endSessions(Account account);

	/** Gives an account another role. */
	void setRole(Account account, Role role);

	/**
	 * Limits an account to some mailboxes, or to none where there are none; open sessions
	 * go on with that.
	 */
	void setMailboxes(Account account, Set<String> mailboxes);

	/** Removes every account that was made for trying the service out. */
	void removeDemo();

}
