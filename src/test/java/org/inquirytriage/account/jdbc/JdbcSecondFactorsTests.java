package org.inquirytriage.account.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.factor.FactorSecret;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcSecondFactorsTests {

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

	private static final FactorSecret SECRET = new FactorSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

	private static final Account ANN = new Account(UUID.randomUUID(), "ann", Role.STAFF, Standing.ACTIVE, 0, NOW);

	private final JdbcAccounts accounts;

	private final JdbcSecondFactors factors;

	JdbcSecondFactorsTests(TestDatabase database) {
		DataSource source = database.create();
		JdbcClient jdbc = JdbcClient.create(source);
		this.accounts = new JdbcAccounts(jdbc);
		this.factors = new JdbcSecondFactors(jdbc, new TransactionTemplate(new JdbcTransactionManager(source)),
				new TestClock(NOW));
		this.accounts.add(ANN, new PasswordHash("hash"));
		this.factors.switchOn(ANN, SECRET, 7, List.of("one", "two"));
	}

	@Test
	void keepTheSecret() {
		assertThat(this.factors.of(ANN)).contains(SECRET);
		assertThat(this.factors.names()).containsExactly("ann");
	}

	@Test
	void endTheSessionsThatBeganWithout() {
		assertThat(this.accounts.named("ann").orElseThrow().version()).isEqualTo(1);
	}

	@Test
	void leaveASecretThatIsThereAsItIs() {
		assertThat(this.factors.switchOn(ANN, new FactorSecret("OTHER"), 9, List.of("three"))).isFalse();
		assertThat(this.factors.of(ANN)).contains(SECRET);
		assertThat(this.factors.recoveryLeft(ANN)).isEqualTo(2);
	}

	@Test
	void takeEachStepOnceAndNoneBefore() {
		assertThat(this.factors.spendStep(ANN, 7)).isFalse();
		assertThat(this.factors.spendStep(ANN, 9)).isTrue();
		assertThat(this.factors.spendStep(ANN, 9)).isFalse();
		assertThat(this.factors.spendStep(ANN, 8)).isFalse();
	}

	@Test
	void takeEachRecoveryCodeOnce() {
		assertThat(this.factors.spendRecovery(ANN, "one")).isTrue();
		assertThat(this.factors.spendRecovery(ANN, "one")).isFalse();
		assertThat(this.factors.recoveryLeft(ANN)).isEqualTo(1);
	}

	@Test
	void putNewRecoveryCodesInThePlaceOfTheOld() {
		this.factors.renewRecovery(ANN, List.of("three"));
		assertThat(this.factors.spendRecovery(ANN, "one")).isFalse();
		assertThat(this.factors.spendRecovery(ANN, "three")).isTrue();
	}

	@Test
	void leaveNothingBehindWhenSwitchedOff() {
		assertThat(this.factors.switchOff(ANN)).isTrue();
		assertThat(this.factors.of(ANN)).isEmpty();
		assertThat(this.factors.recoveryLeft(ANN)).isZero();
		assertThat(this.accounts.named("ann").orElseThrow().version()).isEqualTo(2);
		assertThat(this.factors.switchOff(ANN)).isFalse();
	}

}
