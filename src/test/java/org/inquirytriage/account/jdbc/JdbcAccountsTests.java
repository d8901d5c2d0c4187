package org.inquirytriage.account.jdbc;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcAccountsTests {

	private static final PasswordHash PASSWORD = new PasswordHash("hash one");

	private static final Account ANN = account("ann", Standing.ONE_TIME);

	private final JdbcAccounts accounts;

	JdbcAccountsTests(TestDatabase database) {
		this.accounts = new JdbcAccounts(JdbcClient.create(database.create()));
		this.accounts.add(ANN, PASSWORD);
	}

	@Test
	void keepsEveryFieldOfAnAccount() {
		assertThat(this.accounts.named("ann")).contains(ANN);
		assertThat(this.accounts.password(ANN)).contains(PASSWORD);
	}

	@Test
	void listsEverybodyByName() {
		Account abe = account("abe", Standing.ACTIVE);
		this.accounts.add(abe, PASSWORD);
		assertThat(this.accounts.all()).containsExactly(abe, ANN);
	}

	@Test
	void leavesATakenNameToTheFirst() {
		assertThat(this.accounts.add(account("ann", Standing.ACTIVE), new PasswordHash("other"))).isFalse();
		assertThat(this.accounts.password(ANN)).contains(PASSWORD);
	}

	@Test
	void countsTheVersionUpWhenThePasswordChanges() {
		PasswordHash chosen = new PasswordHash("hash two");
		this.accounts.setPassword(ANN, chosen, Standing.ACTIVE);
		assertThat(this.accounts.password(ANN)).contains(chosen);
		assertThat(this.accounts.named("ann")).contains(changed(Standing.ACTIVE));
	}

	@Test
	void limitsAnAccountToMailboxesAndLeavesItsSessionsOpen() {
		Set<String> mailboxes = Set.of("program", "valve clinic");
		this.accounts.setMailboxes(ANN, mailboxes);
		assertThat(this.accounts.named("ann")).contains(ANN.within(mailboxes));
		this.accounts.setMailboxes(ANN, Set.of());
		assertThat(this.accounts.named("ann")).contains(ANN);
	}

	@Test
	void keepsTheMailboxesOfANewAccount() {
		Account bea = account("bea", Standing.ACTIVE).within(Set.of("valve"));
		this.accounts.add(bea, PASSWORD);
		assertThat(this.accounts.named("bea")).contains(bea);
	}

	@Test
	void countsTheVersionUpWhenTheStandingChanges() {
		this.accounts.setStanding(ANN, Standing.LOCKED);
		assertThat(this.accounts.named("ann")).contains(changed(Standing.LOCKED));
	}

	@Test
	void endsSessionsWithoutUnlockingWhoWasLockedMeanwhile() {
		this.accounts.setStanding(ANN, Standing.LOCKED);
		this.accounts.endSessions(ANN);
		Account now = this.accounts.named("ann").orElseThrow();
		assertThat(now.standing()).isEqualTo(Standing.LOCKED);
		assertThat(now.version()).isEqualTo(2);
	}

	@Test
	void removesOnlyTheAccountsOfADemo() {
		this.accounts.add(account("demo", Standing.DEMO), PASSWORD);
		this.accounts.removeDemo();
		assertThat(this.accounts.all()).containsExactly(ANN);
	}

	private static Account changed(Standing standing) {
		return new Account(ANN.id(), ANN.name(), ANN.role(), standing, 1, ANN.created());
	}

	private static Account account(String name, Standing standing) {
		return new Account(UUID.randomUUID(), name, Role.STAFF, standing, 0, Instant.parse("2026-03-02T10:00:00Z"));
	}

}
