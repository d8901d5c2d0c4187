package org.inquirytriage.account.jdbc;

import java.util.Optional;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Identities;
import org.inquirytriage.account.Identity;
import org.inquirytriage.account.PasswordHash;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The identities in the table {@code account_identity}. */
class JdbcIdentities implements Identities {

	private final JdbcClient jdbc;

	private final JdbcAccounts accounts;

	private final TransactionOperations transaction;

	JdbcIdentities(JdbcClient jdbc, JdbcAccounts accounts, TransactionOperations transaction) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.transaction = transaction;
	}

	@Override
	public Optional<Account> of(Identity identity) {
		return this.accounts.of(identity);
	}

	@Override
	public boolean add(Account account, PasswordHash password, Identity identity) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean added = this.accounts.add(account, password) && link(account, identity);
			if (!added) {
				status.setRollbackOnly();
			}
			return added;
		}));
	}

	private boolean link(Account account, Identity identity) {
		return this.jdbc.sql("""
				insert into account_identity (issuer, subject, account) values (:issuer, :subject, :account)
				on conflict do nothing
				""")
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.param("account", account.id())
			.update() == 1;
	}

}
