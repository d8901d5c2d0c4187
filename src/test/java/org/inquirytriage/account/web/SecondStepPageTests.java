package org.inquirytriage.account.web;

import java.time.Duration;
import java.util.List;

import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.Account.Standing;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountPagesTest
class SecondStepPageTests {

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

	private final MockHttpSession session = new MockHttpSession();

	private List<String> recovery;

	@AfterEach
	void moveOut() {
		this.factors.clear();
	}

	@BeforeEach
	void moveIn() {
		People.moveIn(this.accounts);
		this.attempts.failures.clear();
		this.log.entries.clear();
		this.recovery = this.secondStep.switchOn(this.accounts.named("ann").orElseThrow(), new FactorSecret("ABCD"),
				code());
		this.clock.advance(Duration.ofSeconds(30));
	}

	@Test
	void comesAfterThePassword() {
		assertThat(signIn()).hasRedirectedUrl("/second-step");
		assertThat(get("/second-step")).hasStatusOk().bodyText().contains("authenticator app shows");
		assertThat(this.log.entries).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/password", "/second-factor", "/accounts", "/login" })
	void opensNoOtherPageBeforeTheCode(String path) {
		signIn();
		assertThat(get(path)).hasRedirectedUrl(path.equals("/login") ? "/" : "/second-step");
	}

	@Test
	void letsNothingBeDoneBeforeTheCode() {
		signIn();
		assertThat(post("/decide")).hasRedirectedUrl("/second-step");
	}

	@Test
	void leadsToThePageThatWasAskedForWithANewSession() {
		assertThat(get("/?show=held")).hasRedirectedUrl("/login");
		signIn();
		String before = this.session.getId();
		assertThat(post("/second-step", "code", code())).hasRedirectedUrl("http://localhost/?show=held");
		assertThat(this.session.getId()).isNotEqualTo(before);
		assertThat(get("/")).hasStatusOk();
		assertThat(this.log.entries).extracting("name", "act").containsExactly(tuple("ann", Act.SIGNED_IN));
	}

	@Test
	void takesNoCodeTwice() {
		signIn();
		String code = code();
		assertThat(post("/second-step", "code", code)).hasRedirectedUrl("/");
		signIn();
		assertThat(post("/second-step", "code", code)).hasRedirectedUrl("/second-step?refused");
	}

	@Test
	void takesARecoveryCodeOnceAndNotesIt() {
		signIn();
		assertThat(post("/second-step", "code", this.recovery.getFirst())).hasRedirectedUrl("/");
		assertThat(this.log.entries).extracting("act").containsExactly(Act.USED_RECOVERY_CODE, Act.SIGNED_IN);
		signIn();
		assertThat(post("/second-step", "code", this.recovery.getFirst())).hasRedirectedUrl("/second-step?refused");
	}

	@Test
	void asksForAWaitAfterTooManyWrongCodesHoweverOftenThePasswordIsTyped() {
		for (int i = 0; i < 2; i++) {
			signIn();
			assertThat(post("/second-step", "code", "123")).hasRedirectedUrl("/second-step?refused");
		}
		signIn();
		assertThat(post("/second-step", "code", code())).hasRedirectedUrl("/second-step?wait");
		assertThat(get("/second-step?wait=")).bodyText().contains("too many wrong codes");
	}

	@Test
	void comesBeforeTheChoiceOfANewPassword() {
		this.accounts.setStanding(this.accounts.named("ann").orElseThrow(), Standing.ONE_TIME);
		assertThat(signIn()).hasRedirectedUrl("/second-step");
		post("/second-step", "code", code());
		assertThat(get("/")).hasRedirectedUrl("/password");
	}

	@Test
	void isOverWhenTheAccountIsLockedMeanwhile() {
		signIn();
		this.accounts.setStanding(this.accounts.named("ann").orElseThrow(), Standing.LOCKED);
		post("/second-step", "code", code());
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void isOnlyForWhoeverTypedThePassword() {
		assertThat(get("/second-step")).hasRedirectedUrl("/login");
		assertThat(post("/second-step", "code", code())).hasRedirectedUrl("/login");
		assertThat(this.pages.get().uri("/second-step").with(People.signedIn(this.accounts, "aud"))).hasStatus(403);
	}

	@Test
	void takesNoCodeWithoutTheTokenOfTheForm() {
		signIn();
		this.pages.post().uri("/second-step").param("code", code()).session(this.session).exchange();
		assertThat(get("/")).hasRedirectedUrl("/second-step");
	}

	private String code() {
		return new CountedCodes().at(new FactorSecret("ABCD"), this.clock.instant().getEpochSecond() / 30);
	}

	private MvcTestResult signIn() {
		return post("/login", "username", "ann", "password", "ann ann");
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(path).accept("text/html").session(this.session).exchange();
	}

	private MvcTestResult post(String path, String... parameters) {
		var request = this.pages.post().uri(path).with(csrf()).session(this.session);
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

}
