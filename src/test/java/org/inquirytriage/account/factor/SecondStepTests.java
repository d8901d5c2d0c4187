package org.inquirytriage.account.factor;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Passwords;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.factor.SecondStep.Verdict;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecondStepTests {

	private static final FactorSecret SECRET = new FactorSecret("ABCD");

	private static final Account ANN = account("ann", Role.STAFF, Standing.ACTIVE);

	private static final Account ADA = account("ada", Role.ADMIN, Standing.ACTIVE);

	private static final Account BEA = account("bea", Role.STAFF, Standing.ACTIVE);

	private final TestClock clock = new TestClock(Instant.ofEpochSecond(30 * 1000));

	private final SecondStep step = new SecondStep(new FakeSecondFactors(), new CountedCodes(),
			new Passwords(new Random(1)::nextInt), Set.of(Role.ADMIN), this.clock);

	private List<String> recovery;

	@BeforeEach
	void switchOn() {
		this.recovery = this.step.switchOn(ANN, SECRET, "000999");
		assertThat(this.recovery).doesNotHaveDuplicates().hasSize(10);
	}

	@Test
	void takesTheCodeOfNow() {
		assertThat(this.step.judge(ANN, "001000")).isEqualTo(Verdict.CODE);
	}

	@Test
	void takesNoCodeTwice() {
		this.step.judge(ANN, "001000");
		assertThat(this.step.judge(ANN, "001000")).isEqualTo(Verdict.REFUSED);
	}

	@Test
	void takesNoCodeFromBeforeOneThatWasTaken() {
		this.step.judge(ANN, "001001");
		assertThat(this.step.judge(ANN, "001000")).isEqualTo(Verdict.REFUSED);
	}

	@Test
	void doesNotTakeAgainTheCodeThatSwitchedItOn() {
		assertThat(this.step.judge(ANN, "000999")).isEqualTo(Verdict.REFUSED);
	}

	@ParameterizedTest
	@CsvSource({ "000998, REFUSED", "001001, CODE", "001002, REFUSED" })
	void bearsAClockThatIsHalfAMinuteWrong(String code, Verdict verdict) {
		assertThat(this.step.judge(ANN, code)).isEqualTo(verdict);
	}

	@ParameterizedTest
	@ValueSource(strings = { "001 000", " 001000 ", "001-000" })
	void takesACodeHoweverItIsSpaced(String code) {
		assertThat(this.step.judge(ANN, code)).isEqualTo(Verdict.CODE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1000", "٠٠١٠٠٠", "0010000", "abcdef" })
	void refusesWhatIsNoCode(String typed) {
		assertThat(this.step.judge(ANN, typed)).isEqualTo(Verdict.REFUSED);
	}

	@Test
	void takesEachRecoveryCodeOnce() {
		String typed = this.recovery.getFirst().toUpperCase().replace('-', ' ');
		assertThat(this.step.judge(ANN, typed)).isEqualTo(Verdict.RECOVERY_CODE);
		assertThat(this.step.judge(ANN, typed)).isEqualTo(Verdict.REFUSED);
	}

	@Test
	void takesNoRecoveryCodeOfSomebodyElse() {
		List<String> ofBea = this.step.switchOn(BEA, SECRET, "001000");
		assertThat(this.step.judge(ANN, ofBea.getFirst())).isEqualTo(Verdict.REFUSED);
	}

	@Test
	void forgetsTheOldRecoveryCodesWhenThereAreNewOnes() {
		List<String> renewed = this.step.renewRecovery(ANN);
		assertThat(this.step.judge(ANN, this.recovery.getFirst())).isEqualTo(Verdict.REFUSED);
		assertThat(this.step.judge(ANN, renewed.getFirst())).isEqualTo(Verdict.RECOVERY_CODE);
	}

	@Test
	void isNotSwitchedOnByAWrongCode() {
		assertThat(this.step.switchOn(BEA, SECRET, "123456")).isEmpty();
		assertThat(this.step.isOn(BEA)).isFalse();
	}

	@Test
	void isNotSwitchedOnOverAnotherSecret() {
		assertThat(this.step.switchOn(ANN, new FactorSecret("OTHER"), "001000")).isEmpty();
	}

	@Test
	void refusesEveryCodeWhereItIsOff() {
		assertThat(this.step.judge(BEA, "001000")).isEqualTo(Verdict.REFUSED);
	}

	@Test
	void isRequiredForTheRolesThatAreSetButNeverForADemo() {
		assertThat(this.step.isRequired(ADA)).isTrue();
		assertThat(this.step.isRequired(ANN)).isFalse();
		assertThat(this.step.isRequired(account("demo", Role.ADMIN, Standing.DEMO))).isFalse();
	}

	private static Account account(String name, Role role, Standing standing) {
		return new Account(UUID.nameUUIDFromBytes(name.getBytes()), name, role, standing, 0, Instant.EPOCH);
	}

}
