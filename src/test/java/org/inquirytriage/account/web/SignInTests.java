package org.inquirytriage.account.web;

import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.web.AccountPagesTest.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountPagesTest
class SignInTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private FakeAccounts accounts;

	@Autowired
	private FakeAttempts attempts;

	@Autowired
	private FakeAccessLog log;

	@BeforeEach
	void moveIn() {
		People.moveIn(this.accounts);
		this.attempts.failures.clear();
		this.log.entries.clear();
	}

	@Test
	void leadsToTheFirstPage() {
		assertThat(signIn("ann", "ann ann", new MockHttpSession())).hasRedirectedUrl("/");
		assertThat(this.log.entries).extracting("name", "act").containsExactly(tuple("ann", Act.SIGNED_IN));
	}

	@Test
	void leadsToThePageThatWasAskedFor() {
		MockHttpSession session = new MockHttpSession();
		assertThat(this.pages.get().uri("/?show=held").accept("text/html").session(session)).hasRedirectedUrl("/login");
		assertThat(signIn("ann", "ann ann", session)).hasRedirectedUrl("http://localhost/?show=held");
	}

	@Test
	void neverLeadsToWhatAPageFetchedByItself() {
		MockHttpSession session = new MockHttpSession();
		assertThat(this.pages.get().uri("/some/updates").header("HX-Request", "true").session(session)).hasStatus(401);
		assertThat(signIn("ann", "ann ann", session)).hasRedirectedUrl("/");
	}

	@Test
	void takesANameHoweverItIsCased() {
		assertThat(signIn(" Ann ", "ann ann", new MockHttpSession())).hasRedirectedUrl("/");
	}

	@ParameterizedTest
	@CsvSource({ "ann, wrong", "nobody, nobody", "out, out out" })
	void saysNoInTheSameWordsWhateverIsWrong(String name, String password) {
		assertThat(signIn(name, password, new MockHttpSession())).hasRedirectedUrl("/login?refused");
	}

	@Test
	void notesWhoWasRefused() {
		signIn("ann", "wrong", new MockHttpSession());
		assertThat(this.log.entries).extracting("name", "act").containsExactly(tuple("ann", Act.SIGN_IN_REFUSED));
	}

	@Test
	void doesNotNoteANameThatIsNobodys() {
		signIn("my secret password", "", new MockHttpSession());
		assertThat(this.log.entries).extracting("name", "act").containsExactly(tuple("", Act.SIGN_IN_REFUSED));
	}

	@Test
	void asksForAWaitAfterTooManyWrongPasswordsEvenBeforeTheRightOne() {
		signIn("ann", "wrong", new MockHttpSession());
		signIn("ann", "wrong", new MockHttpSession());
		assertThat(signIn("ann", "ann ann", new MockHttpSession())).hasRedirectedUrl("/login?wait");
	}

	@Test
	void logsOneShortLineOfWhatAProviderSays() {
		assertThat(SignInPages.loggable("no\r\nINFO forged\u001b[31m\u2028x")).isEqualTo("no INFO forged [31m x");
		assertThat(SignInPages.loggable("x".repeat(5000))).hasSize(300);
	}

	@Test
	void endsWithTheSession() {
		MockHttpSession session = new MockHttpSession();
		assertThat(signIn("ann", "ann ann", session)).hasRedirectedUrl("/");
		assertThat(this.pages.post().uri("/logout").with(csrf()).session(session)).hasRedirectedUrl("/login?goodbye");
		assertThat(session.isInvalid()).isTrue();
		assertThat(this.log.entries).extracting("act").contains(Act.SIGNED_OUT);
	}

	@ParameterizedTest
	@CsvSource({ "en, Sign in", "es, Iniciar sesión", "fr, Sign in" })
	void speaksTheLanguageOfTheBrowserOrEnglish(String language, String title) {
		assertThat(this.pages.get().uri("/login").header("Accept-Language", language)).bodyText()
			.contains("<h1>" + title + "</h1>");
	}

	@Test
	void remembersTheLanguageThatWasChosen() {
		assertThat(this.pages.get().uri("/login?lang=es")).cookies().hasValue("language", "es");
	}

	@Test
	void ignoresALanguageThatIsNotOffered() {
		assertThat(this.pages.get().uri("/login?lang=../../x")).hasStatusOk()
			.cookies()
			.doesNotContainCookie("language");
	}

	private MvcTestResult signIn(String name, String password, MockHttpSession session) {
		return this.pages.post()
			.uri("/login")
			.param("username", name)
			.param("password", password)
			.with(csrf())
			.session(session)
			.exchange();
	}

}
