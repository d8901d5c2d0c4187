package org.inquirytriage.account.jdbc;

import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Identity;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcIdentitiesTests {

	private static final PasswordHash PASSWORD = new PasswordHash("hash");

	private static final Identity IDENTITY = new Identity("https://id.hospital.example", "s-1");

	private static final Account NORA = account("nora");

	private final JdbcAccounts accounts;

	private final JdbcIdentities identities;

	JdbcIdentitiesTests(TestDatabase database) {
		DataSource source = database.create();
		JdbcClient jdbc = JdbcClient.create(source);
		this.accounts = new JdbcAccounts(jdbc);
		this.identities = new JdbcIdentities(jdbc, this.accounts,
				new TransactionTemplate(new JdbcTransactionManager(source)));
		this.identities.add(NORA, PASSWORD, IDENTITY);
	}

	@Test
	void leadToTheirAccount() {
		assertThat(this.identities.of(IDENTITY)).contains(NORA);
		assertThat(this.accounts.ofProviders()).containsExactly("nora");
	}

	@Test
	void differByIssuerAndBySubject() {
		assertThat(this.identities.of(new Identity("https://id.other.example", "s-1"))).isEmpty();
		assertThat(this.identities.of(new Identity("https://id.hospital.example", "s-2"))).isEmpty();
	}

	@Test
	void leaveNoAccountBehindWhereTheIdentityIsThere() {
		assertThat(this.identities.add(account("nora-2"), PASSWORD, IDENTITY)).isFalse();
		assertThat(this.accounts.all()).containsExactly(NORA);
	}

	@Test
	void areNotKeptForANameThatIsTaken() {
		Identity other = new Identity("https://id.hospital.example", "s-2");
		assertThat(this.identities.add(account("nora"), PASSWORD, other)).isFalse();
		assertThat(this.identities.of(other)).isEmpty();
	}

	@Test
	void followTheRoleOfTheirAccount() {
		this.accounts.setRole(NORA, Role.AUDITOR);
		Account changed = this.identities.of(IDENTITY).orElseThrow();
		assertThat(changed.role()).isEqualTo(Role.AUDITOR);
		assertThat(changed.version()).isEqualTo(1);
	}

	private static Account account(String name) {
		return new Account(UUID.randomUUID(), name, Role.STAFF, Standing.ACTIVE, 0,
				Instant.parse("2026-03-02T10:00:00Z"));
	}

}
