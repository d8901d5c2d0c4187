package org.inquirytriage.account.web;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.web.AccountPagesTest.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountPagesTest
class PasswordPageTests {

	private static final String CHOSEN = "four calm otters";

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private FakeAccounts accounts;

	@BeforeEach
	void moveIn() {
		People.moveIn(this.accounts);
	}

	@Test
	void replacesAOneTimePasswordWithoutAskingForItAgain() {
		assertThat(change("new", "", CHOSEN, CHOSEN)).hasRedirectedUrl("/login?changed");
		Account account = this.accounts.named("new").orElseThrow();
		assertThat(account.standing()).isEqualTo(Standing.ACTIVE);
		assertThat(this.accounts.password(account)).contains(new PasswordHash(CHOSEN));
	}

	@Test
	void asksEverybodyElseForThePasswordOfNow() {
		assertThat(change("ann", "not mine", CHOSEN, CHOSEN)).bodyText()
			.contains("The password you have now is not right.");
		assertThat(change("ann", "ann ann", CHOSEN, CHOSEN)).hasRedirectedUrl("/login?changed");
	}

	@ParameterizedTest
	@CsvSource({ "four calm otters, five calm otters, are not the same", "short, short, too short",
			"my name is new yes, my name is new yes, too easy to guess" })
	void saysWhatIsWrongWithAPassword(String chosen, String repeated, String problem) {
		assertThat(change("new", "", chosen, repeated)).hasStatusOk().bodyText().contains(problem);
		assertThat(this.accounts.named("new").orElseThrow().standing()).isEqualTo(Standing.ONE_TIME);
	}

	@Test
	void choosesNoneForWhomAnIdentityProviderSignsIn() {
		this.accounts.putElsewhere("ann");
		assertThat(change("ann", "ann ann", CHOSEN, CHOSEN)).bodyText().contains("identity provider of your program");
		assertThat(this.accounts.password(this.accounts.named("ann").orElseThrow()))
			.contains(new PasswordHash("ann ann"));
	}

	@Test
	void leavesTheAccountOfTheDemoAsItIs() {
		assertThat(change("demo", "demo demo", CHOSEN, CHOSEN)).bodyText().contains("the account of the demo");
		assertThat(this.accounts.named("demo").orElseThrow().standing()).isEqualTo(Standing.DEMO);
	}

	private MvcTestResult change(String name, String current, String chosen, String repeated) {
		return this.pages.post()
			.uri("/password")
			.param("current", current)
			.param("chosen", chosen)
			.param("repeated", repeated)
			.with(People.signedIn(this.accounts, name))
			.with(csrf())
			.exchange();
	}

}
