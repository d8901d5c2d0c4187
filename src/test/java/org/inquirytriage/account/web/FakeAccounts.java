package org.inquirytriage.account.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;

/** Accounts in memory. */
class FakeAccounts implements Accounts {

	private final Map<String, Account> accounts = new TreeMap<>();

	private final Map<String, PasswordHash> passwords = new TreeMap<>();

	void clear() {
		this.accounts.clear();
	}

	void put(String name, Role role, Standing standing, String hash) {
		this.accounts.put(name, new Account(UUID.randomUUID(), name, role, standing, 0, Instant.EPOCH));
		this.passwords.put(name, new PasswordHash(hash));
	}

	@Override
	public List<Account> all() {
		return List.copyOf(this.accounts.values());
	}

	@Override
	public Optional<Account> named(String name) {
		return Optional.ofNullable(this.accounts.get(name));
	}

	@Override
	public Optional<PasswordHash> password(Account account) {
		return Optional.ofNullable(this.passwords.get(account.name()));
	}

	@Override
	public boolean add(Account account, PasswordHash password) {
		this.passwords.putIfAbsent(account.name(), password);
		return this.accounts.putIfAbsent(account.name(), account) == null;
	}

	@Override
	public void setPassword(Account account, PasswordHash password, Standing standing) {
		this.passwords.put(account.name(), password);
		setStanding(account, standing);
	}

	@Override
	public void setStanding(Account account, Standing standing) {
		this.accounts.put(account.name(), new Account(account.id(), account.name(), account.role(), standing,
				account.version() + 1, account.created()));
	}

	@Override
	public void removeDemo() {
		this.accounts.values().removeIf((account) -> account.standing() == Standing.DEMO);
	}

}
