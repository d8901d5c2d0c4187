package org.inquirytriage.account.web;

import java.time.Clock;
import java.util.Random;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Passwords;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.SignIn;
import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class FirstAccountTests {

	private final FakeAccounts accounts = new FakeAccounts();

	private final Passwords passwords = new Passwords(new Random(1)::nextInt);

	private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4);

	@Test
	void isAnAdminWithAOneTimePasswordWhereNobodyIsThere() {
		SignIn made = admin().made().orElseThrow();
		Account account = this.accounts.named("admin").orElseThrow();
		assertThat(account.role()).isEqualTo(Role.ADMIN);
		assertThat(account.standing()).isEqualTo(Standing.ONE_TIME);
		assertThat(isPasswordOf(account, made)).isTrue();
	}

	@Test
	void isNotMadeWhereSomebodyIsThere() {
		this.accounts.put("ann", Role.STAFF, Standing.ACTIVE, "hash");
		assertThat(admin().made()).isEmpty();
		assertThat(this.accounts.all()).extracting(Account::name).containsExactly("ann");
	}

	@Test
	void replacesTheAccountOfAnEarlierDemo() {
		demo();
		assertThat(admin().made()).isPresent();
		assertThat(this.accounts.all()).extracting(Account::name).containsExactly("admin");
	}

	@Test
	void getsANewPasswordAtEachStartOfADemo() {
		SignIn first = demo().made().orElseThrow();
		SignIn second = demo().made().orElseThrow();
		Account account = this.accounts.named("demo").orElseThrow();
		assertThat(isPasswordOf(account, first)).isFalse();
		assertThat(isPasswordOf(account, second)).isTrue();
	}

	private FirstAccount admin() {
		return FirstAccount.admin(this.accounts, this.passwords, this.encoder, Clock.systemUTC());
	}

	private FirstAccount demo() {
		return FirstAccount.demo("demo", this.accounts, this.passwords, this.encoder, Clock.systemUTC());
	}

	private boolean isPasswordOf(Account account, SignIn signIn) {
		return this.encoder.matches(signIn.password(), this.accounts.password(account).orElseThrow().value());
	}

}
