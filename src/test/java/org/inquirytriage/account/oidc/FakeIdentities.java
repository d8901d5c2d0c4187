package org.inquirytriage.account.oidc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.Identities;
import org.inquirytriage.account.Identity;
import org.inquirytriage.account.PasswordHash;

/** Identities in memory. */
class FakeIdentities implements Identities {

	private final Map<Identity, String> names = new HashMap<>();

	private final Accounts accounts;

	FakeIdentities(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public Optional<Account> of(Identity identity) {
		return Optional.ofNullable(this.names.get(identity)).flatMap(this.accounts::named);
	}

	@Override
	public boolean add(Account account, PasswordHash password, Identity identity) {
		if (this.names.containsKey(identity) || !this.accounts.add(account, password)) {
			return false;
		}
		this.names.put(identity, account.name());
		return true;
	}

}
