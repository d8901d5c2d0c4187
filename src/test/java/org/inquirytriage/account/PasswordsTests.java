package org.inquirytriage.account;

import java.util.Random;

import org.inquirytriage.account.Passwords.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTests {

	@Test
	void makesPasswordsOfFourGroupsFromChanceAlone() {
		int[] next = { 0 };
		assertThat(new Passwords((bound) -> next[0]++ % bound).make()).isEqualTo("abcd-efgh-jkmn-pqrs");
	}

	@Test
	void acceptsWhatItMakes() {
		String made = new Passwords(new Random(7)::nextInt).make();
		assertThat(Passwords.judge("admin", made)).isEqualTo(Verdict.GOOD);
	}

	@ParameterizedTest
	@CsvSource({ "eleven char, TOO_SHORT", "twelve chars, GOOD", "aaaaaabbbbbbcc, TOO_SIMPLE",
			"my name is ANN really, TOO_SIMPLE", "ñandú y más ñandú, GOOD" })
	void judgesByLengthNameAndVariety(String password, Verdict verdict) {
		assertThat(Passwords.judge("ann", password)).isEqualTo(verdict);
	}

	@Test
	void refusesMoreBytesThanTheHashTakesIn() {
		assertThat(Passwords.judge("ann", "pässwörd-".repeat(7))).isEqualTo(Verdict.TOO_LONG);
	}

	@Test
	void hidesAPasswordInEveryTextForm() {
		assertThat(new SignIn("ann", "opensesame")).asString().doesNotContain("opensesame");
		assertThat(new PasswordHash("$2a$secret")).asString().doesNotContain("secret");
	}

}
