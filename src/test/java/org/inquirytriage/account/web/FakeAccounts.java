package org.inquirytriage.account.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;

/** Accounts in memory. */
public class FakeAccounts implements Accounts {

	private final Map<String, Account> accounts = new TreeMap<>();

	private final Map<String, PasswordHash> passwords = new TreeMap<>();

	private final Set<String> ofProviders = new TreeSet<>();

	/** Forgets everybody. */
	public void clear() {
		this.accounts.clear();
		this.ofProviders.clear();
	}

	/** Puts somebody in. */
	public void put(String name, Role role, Standing standing, String hash) {
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

	/** Says of somebody that an identity provider signs in. */
	void putElsewhere(String name) {
		this.ofProviders.add(name);
	}

	@Override
	public Set<String> ofProviders() {
		return Set.copyOf(this.ofProviders);
	}

	@Override
	public void setRole(Account account, Role role) {
		this.accounts.put(account.name(), new Account(account.id(), account.name(), role, account.standing(),
				account.version() + 1, account.created(), account.mailboxes()));
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
				account.version() + 1, account.created(), account.mailboxes()));
	}

	@Override
	public void setMailboxes(Account account, Set<String> mailboxes) {
		this.accounts.put(account.name(), account.within(mailboxes));
	}

	@Override
	public void endSessions(Account account) {
		named(account.name()).ifPresent((now) -> setStanding(now, now.standing()));
	}

	@Override
	public void removeDemo() {
		this.accounts.values().removeIf((account) -> account.standing() == Standing.DEMO);
	}

}
