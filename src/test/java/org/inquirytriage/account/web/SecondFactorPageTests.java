package org.inquirytriage.account.web;

import java.time.Duration;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.SecondFactorRemoved;
import org.inquirytriage.account.factor.CountedCodes;
import org.inquirytriage.account.factor.FactorSecret;
import org.inquirytriage.account.factor.FakeSecondFactors;
import org.inquirytriage.account.factor.SecondStep;
import org.inquirytriage.account.web.AccountPagesTest.People;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountPagesTest
@RecordApplicationEvents
class SecondFactorPageTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private FakeAccounts accounts;

	@Autowired
	private FakeSecondFactors factors;

	@Autowired
	private SecondStep secondStep;

	@Autowired
	private FakeAttempts attempts;

	@Autowired
	private FakeAccessLog log;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApplicationEvents events;

	private final MockHttpSession session = new MockHttpSession();

	@AfterEach
	void moveOut() {
		this.factors.clear();
	}

	@BeforeEach
	void moveIn() {
		People.moveIn(this.accounts);
		this.attempts.failures.clear();
		this.log.entries.clear();
	}

	@Test
	void showsTheSecretAsAPictureAndAsText() {
		signIn("ann");
		assertThat(get("/second-factor")).bodyText().contains("MADE BYCH ANCE", "src=\"/second-factor/picture\"");
		assertThat(get("/second-factor/picture")).hasContentTypeCompatibleWith("image/svg+xml")
			.bodyText()
			.isEqualTo("<svg>otpauth://totp/Inquiry%20Triage:ann?secret=MADEBYCHANCE&issuer=Inquiry%20Triage</svg>");
	}

	@Test
	void isOnAfterTheFirstCodeAndShowsRecoveryCodesOnce() {
		signIn("ann");
		get("/second-factor");
		MvcTestResult result = post("/second-factor", code());
		assertThat(result).hasRedirectedUrl("/second-factor");
		assertThat(result).flash().extractingByKey("recovery", InstanceOfAssertFactories.LIST).hasSize(10);
		assertThat(this.factors.names()).containsExactly("ann");
		assertThat(this.log.entries).extracting("act").containsExactly(Act.SIGNED_IN, Act.SWITCHED_ON_SECOND_FACTOR);
		assertThat(get("/second-factor")).bodyText().contains("is on").doesNotContain("MADE BYCH");
		assertThat(get("/second-factor/picture")).hasStatus(404);
	}

	@Test
	void staysOffAfterAWrongCode() {
		signIn("ann");
		get("/second-factor");
		assertThat(post("/second-factor", "000000")).flash().containsEntry("problem", "code");
		assertThat(this.factors.names()).isEmpty();
	}

	@Test
	void isSwitchedOffOnlyWithACode() {
		switchOn("ann");
		assertThat(post("/second-factor/off", "000000")).flash().containsEntry("problem", "code");
		assertThat(this.factors.names()).containsExactly("ann");
		assertThat(post("/second-factor/off", code())).hasRedirectedUrl("/second-factor");
		assertThat(this.factors.names()).isEmpty();
		assertThat(get("/second-factor")).hasStatusOk();
	}

	@Test
	void makesNewRecoveryCodesOnlyWithACode() {
		switchOn("ann");
		assertThat(post("/second-factor/recovery", "000000")).flash().doesNotContainKey("recovery");
		assertThat(post("/second-factor/recovery", code())).flash()
			.extractingByKey("recovery", InstanceOfAssertFactories.LIST)
			.hasSize(10);
	}

	@Test
	void asksForAWaitAfterTooManyWrongCodes() {
		switchOn("ann");
		post("/second-factor/off", "000000");
		post("/second-factor/off", "000000");
		assertThat(post("/second-factor/off", code())).flash().containsEntry("problem", "wait");
		assertThat(this.factors.names()).containsExactly("ann");
	}

	@Test
	void isSwitchedOnBeforeAnythingElseByWhoeverMustHaveIt() {
		signIn("ada");
		assertThat(get("/")).hasRedirectedUrl("/second-factor");
		assertThat(get("/accounts")).hasRedirectedUrl("/second-factor");
		assertThat(get("/password")).hasRedirectedUrl("/second-factor");
		assertThat(get("/second-factor")).bodyText().contains("asks everybody with your role");
		post("/second-factor", code());
		assertThat(get("/")).hasStatusOk();
	}

	@Test
	void isNotSwitchedOffByWhoeverMustHaveIt() {
		signIn("ada");
		get("/second-factor");
		post("/second-factor", code());
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(post("/second-factor/off", code())).hasStatus(403);
		assertThat(this.factors.names()).containsExactly("ada");
	}

	@Test
	void isNotOfferedToTheAccountOfADemo() {
		signIn("demo");
		assertThat(get("/second-factor")).bodyText().contains("account of the demo").doesNotContain("MADE BYCH");
	}

	@Test
	void isLeftToTheIdentityProviderOfWhoeverSignsInThere() {
		this.accounts.putElsewhere("ann");
		signIn("ann");
		assertThat(get("/second-factor")).bodyText().contains("keeps your second factor").doesNotContain("MADE BYCH");
	}

	@Test
	void isSwitchedOffByAnAdminForWhoeverLostTheDevice() {
		Account ann = this.accounts.named("ann").orElseThrow();
		this.secondStep.switchOn(ann, new FactorSecret("ABCD"), code());
		enter("ada");
		assertThat(get("/accounts")).bodyText().contains("/accounts/ann/second-factor/off");
		assertThat(post("/accounts/ann/second-factor/off", "")).hasRedirectedUrl("/accounts");
		assertThat(this.factors.names()).isEmpty();
		assertThat(this.events.stream(SecondFactorRemoved.class))
			.containsExactly(new SecondFactorRemoved("ann", "ada"));
		assertThat(this.log.entries).extracting("act").contains(Act.REMOVED_SECOND_FACTOR);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada", "demo", "nobody" })
	void isNotSwitchedOffByAdminsForThemselvesOrNobody(String name) {
		enter("ada");
		assertThat(post("/accounts/" + name + "/second-factor/off", "")).hasStatus(404);
	}

	@Test
	void isSwitchedOffForOthersByAdminsOnly() {
		signIn("ann");
		assertThat(post("/accounts/aud/second-factor/off", "")).hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/second-factor", "/second-factor/picture" })
	void showsNothingToWhoeverHasNotSignedIn(String path) {
		assertThat(get(path)).hasRedirectedUrl("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/second-factor", "/second-factor/recovery", "/second-factor/off",
			"/accounts/ann/second-factor/off" })
	void takesNoFormWithoutItsToken(String path) {
		enter("ada");
		assertThat(this.pages.post().uri(path).session(this.session)).hasStatus(403);
	}

	private void switchOn(String name) {
		List<String> recovery = this.secondStep.switchOn(this.accounts.named(name).orElseThrow(),
				new FactorSecret("ABCD"), code());
		this.clock.advance(Duration.ofSeconds(30));
		signIn(name);
		this.pages.post()
			.uri("/second-step")
			.param("code", recovery.getFirst())
			.with(csrf())
			.session(this.session)
			.exchange();
	}

	private String code() {
		return new CountedCodes().at(new FactorSecret("ABCD"), this.clock.instant().getEpochSecond() / 30);
	}

	/** As somebody who has taken every step. */
	private void enter(String name) {
		assertThat(this.pages.get().uri("/").session(this.session).with(People.signedIn(this.accounts, name)))
			.hasStatusOk();
	}

	private void signIn(String name) {
		this.pages.post()
			.uri("/login")
			.param("username", name)
			.param("password", name + " " + name)
			.with(csrf())
			.session(this.session)
			.exchange();
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(path).accept("text/html,image/*").session(this.session).exchange();
	}

	private MvcTestResult post(String path, String code) {
		return this.pages.post().uri(path).param("code", code).with(csrf()).session(this.session).exchange();
	}

}
