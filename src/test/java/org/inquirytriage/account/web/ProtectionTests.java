package org.inquirytriage.account.web;

import java.time.Duration;
import java.util.Set;

import org.inquirytriage.account.StillSignedIn;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.web.AccountPagesTest.People;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountPagesTest
class ProtectionTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private FakeAccounts accounts;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void moveIn() {
		People.moveIn(this.accounts);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/accounts", "/password", "/no/such/page", "/actuator/env", "/stream/updates" })
	void sendsWhoeverHasNotSignedInToTheSignIn(String path) {
		assertThat(this.pages.get().uri(path).accept("text/html")).hasStatus(302).hasRedirectedUrl("/login");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/login", "/login/no-role", "/open", "/assets/app.css", "/webjars/htmx.org/dist/htmx.min.js" })
	void showsPublicPagesToEverybody(String path) {
		assertThat(this.pages.get().uri(path)).hasStatusOk();
	}

	@Test
	void takesAPageThatFetchedByItselfToTheSignInAsAWhole() {
		assertThat(this.pages.get().uri("/some/updates").header("HX-Request", "true")).hasStatus(401)
			.headers()
			.hasValue("HX-Redirect", "/login");
	}

	@ParameterizedTest
	@CsvSource({ "ann, 403", "aud, 403", "ada, 200" })
	void opensAccountsToAdminsOnly(String name, int status) {
		assertThat(this.pages.get().uri("/accounts").with(as(name))).hasStatus(status);
	}

	@ParameterizedTest
	@CsvSource({ "ann, 200", "aud, 403", "ada, 200" })
	void letsAuditorsChangeNothing(String name, int status) {
		assertThat(this.pages.get().uri("/").with(as(name))).hasStatusOk();
		assertThat(this.pages.post().uri("/decide").with(as(name)).with(csrf())).hasStatus(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/decide", "/accounts", "/accounts/out/unlock", "/accounts/ann/mailboxes",
			"/second-factor/off", "/password", "/logout", "/login" })
	void takesNoFormWithoutItsToken(String path) {
		assertThat(this.pages.post().uri(path).with(as("ada"))).hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/accounts/out/unlock", "/accounts/out/second-factor/off", "/accounts/ann/mailboxes" })
	void letsOnlyAdminsChangeAccounts(String path) {
		assertThat(this.pages.post().uri(path).with(as("ann")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(as("aud")).with(csrf())).hasStatus(403);
	}

	@Test
	void sendsNewcomersToTheChoiceOfAPassword() {
		assertThat(this.pages.get().uri("/").with(as("new"))).hasRedirectedUrl("/password");
	}

	@Test
	void tellsTheBrowserToRunNothingButOurOwnFiles() {
		assertThat(this.pages.get().uri("/login")).headers()
			.hasValue("Content-Security-Policy",
					"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
							+ "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
			.hasValue("X-Frame-Options", "DENY")
			.hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
	}

	@Test
	void endsASessionAfterHalfAnHourWithoutAnyDoing() {
		MockHttpSession session = session("ann");
		this.clock.advance(Duration.ofMinutes(30));
		assertThat(this.pages.get().uri("/").session(session)).hasStatus(302);
		assertThat(session.isInvalid()).isTrue();
	}

	@Test
	void doesNotCountWhatAPageFetchesByItselfAsDoing() {
		MockHttpSession session = session("ann");
		for (int i = 0; i < 30; i++) {
			assertThat(this.pages.get().uri("/some/updates").session(session)).hasStatusOk();
			this.clock.advance(Duration.ofMinutes(1));
		}
		assertThat(this.pages.get().uri("/some/updates").session(session)).hasStatus(302);
	}

	@Test
	void tellsWhatLastsLongerThanARequestWhetherThePersonIsStillSignedIn() {
		MockHttpSession session = session("ann");
		StillSignedIn still = (StillSignedIn) this.pages.get()
			.uri("/some/updates")
			.session(session)
			.exchange()
			.getRequest()
			.getAttribute(StillSignedIn.class.getName());
		assertThat(still).isNotNull();
		this.clock.advance(Duration.ofMinutes(29));
		assertThat(still.mailboxes()).contains(Set.of());
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(still.mailboxes()).isEmpty();
		session.invalidate();
		assertThat(still.mailboxes()).isEmpty();
	}

	@Test
	void endsASessionAfterTwelveHoursHoweverBusyThePersonIs() {
		MockHttpSession session = session("ann");
		for (int i = 0; i < 12 * 4 - 1; i++) {
			this.clock.advance(Duration.ofMinutes(15));
			assertThat(this.pages.get().uri("/").session(session)).hasStatusOk();
		}
		this.clock.advance(Duration.ofMinutes(15));
		assertThat(this.pages.get().uri("/").session(session)).hasStatus(302);
	}

	@Test
	void endsEverySessionOfAnAccountThatIsLocked() {
		MockHttpSession session = session("ann");
		this.accounts.setStanding(this.accounts.named("ann").orElseThrow(), Standing.LOCKED);
		assertThat(this.pages.get().uri("/").session(session)).hasStatus(302);
	}

	private MockHttpSession session(String name) {
		MockHttpSession session = new MockHttpSession();
		assertThat(this.pages.get().uri("/").session(session).with(as(name))).hasStatusOk();
		return session;
	}

	private RequestPostProcessor as(String name) {
		return People.signedIn(this.accounts, name);
	}

}
