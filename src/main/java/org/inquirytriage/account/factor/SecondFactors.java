package org.inquirytriage.account.factor;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.account.Account;

/** The second factors of accounts, the same for every machine. */
public interface SecondFactors {

	/** The secret of an account, or nothing where the second factor is off. */
	Optional<FactorSecret> of(Account account);

	/** The names of all accounts that have one. */
	Set<String> names();

	/**
	 * Switches it on, and ends the sessions that began without.
	 * @param step for which the first code was taken
	 * @return false when it is on already
	 */
	boolean switchOn(Account account, FactorSecret secret, long step, Collection<String> recoveryHashes);

	/**
	 * Takes the code of a step, or says false when it or a later one was taken before.
	 */
	boolean spendStep(Account account, long step);

	/** Takes a recovery code, or says false when there is none such. */
	boolean spendRecovery(Account account, String hash);

	/** Puts other recovery codes in the place of those that are left. */
	void renewRecovery(Account account, Collection<String> hashes);

	/** How many recovery codes are left. */
	int recoveryLeft(Account account);

	/**
	 * Switches it off, and ends the account's sessions.
	 * @return false when it is off already
	 */
	boolean switchOff(Account account);

}
