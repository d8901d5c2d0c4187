package org.inquirytriage.account.jdbc;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.factor.FactorSecret;
import org.inquirytriage.account.factor.SecondFactors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The second factors in the tables {@code second_factor} and {@code recovery_code}. */
class JdbcSecondFactors implements SecondFactors {

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final Clock clock;

	JdbcSecondFactors(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public Optional<FactorSecret> of(Account account) {
		return this.jdbc.sql("select secret from second_factor where account = :account")
			.param("account", account.id())
			.query(String.class)
			.optional()
			.map(FactorSecret::new);
	}

	@Override
	public Set<String> names() {
		return this.jdbc.sql("select a.name from account a join second_factor f on f.account = a.id")
			.query(String.class)
			.set();
	}

	@Override
	public boolean switchOn(Account account, FactorSecret secret, long step, Collection<String> recoveryHashes) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean added = this.jdbc.sql("""
					insert into second_factor (account, secret, last_step, since)
					values (:account, :secret, :step, :now) on conflict do nothing
					""")
				.param("account", account.id())
				.param("secret", secret.base32())
				.param("step", step)
				.param("now", JdbcAccounts.at(this.clock.instant()))
				.update() == 1;
			if (added) {
				insertRecovery(account, recoveryHashes);
				endSessions(account);
			}
			return added;
		}));
	}

	private void insertRecovery(Account account, Collection<String> hashes) {
		hashes.forEach((hash) -> this.jdbc.sql("insert into recovery_code (account, hash) values (:account, :hash)")
			.param("account", account.id())
			.param("hash", hash)
			.update());
	}

	private void endSessions(Account account) {
		this.jdbc.sql("update account set version = version + 1 where id = :id").param("id", account.id()).update();
	}

	@Override
	public boolean spendStep(Account account, long step) {
		return this.jdbc
			.sql("update second_factor set last_step = :step where account = :account and last_step < :step")
			.param("step", step)
			.param("account", account.id())
			.update() == 1;
	}

	@Override
	public boolean spendRecovery(Account account, String hash) {
		return this.jdbc.sql("delete from recovery_code where account = :account and hash = :hash")
			.param("account", account.id())
			.param("hash", hash)
			.update() == 1;
	}

	@Override
	public void renewRecovery(Account account, Collection<String> hashes) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("delete from recovery_code where account = :account").param("account", account.id()).update();
			insertRecovery(account, hashes);
		});
	}

	@Override
	public int recoveryLeft(Account account) {
		return this.jdbc.sql("select count(*) from recovery_code where account = :account")
			.param("account", account.id())
			.query(Integer.class)
			.single();
	}

	@Override
	public boolean switchOff(Account account) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean removed = this.jdbc.sql("delete from second_factor where account = :account")
				.param("account", account.id())
				.update() == 1;
			if (removed) {
				endSessions(account);
			}
			return removed;
		}));
	}

}
