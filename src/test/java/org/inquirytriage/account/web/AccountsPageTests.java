package org.inquirytriage.account.web;

import java.util.Map;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.SignIn;
import org.inquirytriage.account.web.AccountPagesTest.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountPagesTest
class AccountsPageTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private FakeAccounts accounts;

	@BeforeEach
	void moveIn() {
		People.moveIn(this.accounts);
	}

	@Test
	void addsAnAccountWithAOneTimePasswordThatIsShownOnce() {
		MvcTestResult result = post("/accounts", "name", "Bea.B", "role", "AUDITOR");
		assertThat(result).hasRedirectedUrl("/accounts");
		Account bea = this.accounts.named("bea.b").orElseThrow();
		assertThat(bea.role()).isEqualTo(Role.AUDITOR);
		assertThat(bea.standing()).isEqualTo(Standing.ONE_TIME);
		SignIn made = (SignIn) result.getMvcResult().getFlashMap().get("made");
		assertThat(this.accounts.password(bea).orElseThrow().value()).isEqualTo(made.password());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "../x", "<b>", "-ann" })
	void refusesWhatCannotBeAName(String name) {
		assertThat(post("/accounts", "name", name, "role", "STAFF")).flash().containsEntry("problem", "name");
	}

	@Test
	void refusesANameThatIsTaken() {
		assertThat(post("/accounts", "name", "ANN", "role", "ADMIN")).flash().containsEntry("problem", "taken");
		assertThat(this.accounts.named("ann").orElseThrow().role()).isEqualTo(Role.STAFF);
	}

	@Test
	void refusesARoleThatDoesNotExist() {
		assertThat(post("/accounts", "name", "bea", "role", "ROOT")).hasStatus(400);
	}

	@Test
	void letsALockedPersonInAgainWithANewOneTimePassword() {
		assertThat(post("/accounts/out/password")).hasRedirectedUrl("/accounts");
		assertThat(this.accounts.named("out").orElseThrow().standing()).isEqualTo(Standing.ONE_TIME);
	}

	@Test
	void locksAnAccount() {
		assertThat(post("/accounts/ann/lock")).hasRedirectedUrl("/accounts");
		assertThat(this.accounts.named("ann").orElseThrow().standing()).isEqualTo(Standing.LOCKED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/accounts/ada/lock", "/accounts/ada/password", "/accounts/demo/lock",
			"/accounts/nobody/lock" })
	void keepsAdminsFromLockingThemselvesOut(String path) {
		Map<String, Account> before = Map.of("ada", this.accounts.named("ada").orElseThrow());
		assertThat(post(path)).hasStatus(404);
		assertThat(this.accounts.named("ada")).contains(before.get("ada"));
	}

	private MvcTestResult post(String path, String... parameters) {
		var request = this.pages.post().uri(path).with(csrf()).with(People.signedIn(this.accounts, "ada"));
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

}
