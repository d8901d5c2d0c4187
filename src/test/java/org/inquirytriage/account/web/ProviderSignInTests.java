package org.inquirytriage.account.web;

import java.io.IOException;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.Role;
import org.inquirytriage.review.web.Axe;
import org.inquirytriage.review.web.BrowserTest;
import org.inquirytriage.review.web.Pages;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = Pages.Wiring.class,
		properties = { "triage.demo=true",
				"spring.datasource.url=jdbc:h2:mem:provider-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
				"triage.sign-in.roles.staff=triage-desk,nurses", "triage.sign-in.roles.admin=triage-leads",
				"spring.security.oauth2.client.registration.hospital.client-id=triage",
				"spring.security.oauth2.client.registration.hospital.client-secret=not-a-secret",
				"spring.security.oauth2.client.registration.hospital.client-name=Sample Hospital",
				"spring.security.oauth2.client.registration.hospital.scope=openid,profile" })
class ProviderSignInTests extends BrowserTest {

	private static final StubIssuer ISSUER = start();

	@Autowired
	private Accounts accounts;

	private static StubIssuer start() {
		try {
			return new StubIssuer();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.client.provider.hospital.issuer-uri", ISSUER::address);
	}

	@Test
	void leadsToThePageThatWasAskedForAndMakesAnAccount() {
		ISSUER.signsIn("s-1", "Nora@hospital.example", "choir", "nurses");
		go("/queue");
		look("login-provider");
		this.page.click("text=Sign in with Sample Hospital");
		this.page.waitForURL("**/queue**");
		assertThat(this.page.textContent(".person strong")).isEqualTo("nora");
		assertThat(role("nora")).isEqualTo(Role.STAFF);
		go("/password");
		look("password-elsewhere");
		go("/second-factor");
		look("factor-elsewhere");
		go("/accounts");
		assertThat(this.page.textContent("h1")).isNotEqualTo("Accounts");
	}

	@Test
	void showsAPlainPageToWhoeverHasNoRole() {
		ISSUER.signsIn("s-2", "otto", "choir");
		arrive();
		assertThat(this.page.url()).endsWith("/login/no-role");
		look("no-role");
		go("/queue");
		assertThat(this.page.url()).contains("/login");
		assertThat(this.accounts.named("otto")).isEmpty();
	}

	@Test
	void neverGivesTheAccountOfSomebodyOfTheSameName() {
		ISSUER.signsIn("s-3", "demo", "triage-desk");
		arrive();
		assertThat(this.page.textContent(".person strong")).isEqualTo("demo-2");
		assertThat(role("demo-2")).isEqualTo(Role.STAFF);
	}

	@Test
	void givesTheRoleOfToday() {
		ISSUER.signsIn("s-4", "lea", "triage-desk");
		arrive();
		ISSUER.signsIn("s-4", "lea", "triage-leads");
		this.page.click(".person button");
		arrive();
		go("/accounts");
		assertThat(this.page.textContent("h1")).isEqualTo("Accounts");
		assertThat(role("lea")).isEqualTo(Role.ADMIN);
		look("accounts-provider");
	}

	@Test
	void asksWhichPersonItIsAndRemindsOfTheProviderWhenTheyLeave() {
		ISSUER.signsIn("s-6", "uma", "triage-desk");
		arrive();
		assertThat(ISSUER.prompt()).isEqualTo("select_account");
		this.page.click(".person button");
		this.page.waitForURL("**/login?goodbye");
		assertThat(this.page.textContent("main")).contains("sign out of your identity provider too");
		look("login-goodbye-provider");
	}

	@Test
	void refusesWhatTheProviderDidNotSign() {
		ISSUER.signsIn("s-5", "eve", "triage-leads");
		ISSUER.forges();
		arrive();
		assertThat(this.page.url()).endsWith("/login?elsewhere");
		look("login-elsewhere");
		assertThat(this.accounts.named("eve")).isEmpty();
	}

	@Test
	void refusesAnAnswerThatNobodyAskedFor() {
		go("/login/oauth2/code/hospital?code=stolen&state=guessed");
		assertThat(this.page.url()).endsWith("/login?elsewhere");
	}

	@Test
	void leavesPasswordsToAdmins() {
		assertThat(anotherPerson("pia").url()).endsWith("/login?refused");
		signIn();
		go("/accounts");
		assertThat(this.page.textContent("h1")).isEqualTo("Accounts");
	}

	private Role role(String name) {
		return this.accounts.named(name).map(Account::role).orElseThrow();
	}

	private void arrive() {
		go("/login");
		this.page.click("text=Sign in with Sample Hospital");
		this.page.waitForURL((url) -> !url.endsWith("/login"));
	}

	/** Wide and light, then narrow and dark. */
	private void look(String name) {
		picture(name);
		assertThat(Axe.violations(this.page)).as(name).isEmpty();
		this.page.setViewportSize(320, 900);
		this.page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		picture("320-" + name);
		assertThat(Axe.violations(this.page)).as(name).isEmpty();
		assertThat(this.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name)
			.isEqualTo(true);
		this.page.setViewportSize(1280, 900);
	}

}
