package org.inquirytriage.tuning.lexicon.web;

import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.review.web.SampleCases;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:lexicon-page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class LexiconPageTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Test
	void listsTheEmergencySignsByGroup() {
		assertThat(get("/lexicon", "ADMIN")).bodyText()
			.contains("heart attack", "self-harm", "E1-chest-pain-plain", "&lt;chest&gt; pain");
	}

	@Test
	void listsTheClinicalCuesOfAnotherLanguage() {
		assertThat(get("/lexicon?kind=CLINICAL&language=es", "ADMIN")).bodyText()
			.contains("Clinical cues, Spanish", "medicine")
			.doesNotContain("E1-chest-pain-plain");
	}

	@Test
	void findsTheSignsInAText() {
		assertThat(find("He has chest pain now")).bodyText()
			.contains("Emergency?", "<mark class=\"layer-emergency\">chest", "E1-chest-pain-plain");
	}

	@Test
	void saysThatNothingIsFound() {
		assertThat(find("Where can I park?")).bodyText().contains("No sign or cue stands in it.");
	}

	@Test
	void asksForAText() {
		assertThat(find(" ")).bodyText().contains("Write a phrase or a text to look at.");
	}

	@Test
	void showsWhichPastMessagesAPhraseWouldChange() {
		this.cases.answered("Parking on Saturday", OutboxState.SENT);
		assertThat(phrase("E1", "Parking")).bodyText()
			.contains("Of the last", "would end elsewhere", "Emergency?")
			.containsPattern("Of [1-9]\\d* examples it stands in [1-9]");
	}

	@Test
	void changesNothingByATrial() {
		phrase("E1", "saturday");
		assertThat(find("Are you open on Saturday?")).bodyText().contains("No sign or cue stands in it.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[parking", "<no-such-list>", "a\"\n      - \"[b" })
	void saysWhatIsWrongWithAPhrase(String phrase) {
		assertThat(phrase("E1", phrase)).hasStatusOk().bodyText().contains("This phrase cannot be used.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "E99", "E1\"\n    x: y" })
	void takesOnlyAGroupThatThereIs(String group) {
		assertThat(phrase(group, "parking")).bodyText().contains("choose its group");
	}

	@Test
	void asksForAPhrase() {
		assertThat(phrase("E1", "  ")).bodyText().contains("Write a phrase of at most 300 characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/lexicon?language=fr", "/lexicon?language=../en" })
	void knowsNoOtherLanguage(String uri) {
		assertThat(get(uri, "ADMIN")).hasStatus(404);
	}

	@Test
	void knowsNoOtherKind() {
		assertThat(get("/lexicon?kind=WORDS", "ADMIN")).hasStatus(400);
	}

	@Test
	void isForAdminsWithATokenOnly() {
		assertThat(get("/lexicon", "STAFF")).hasStatus(403);
		assertThat(this.pages.get().uri("/lexicon")).hasRedirectedUrl("/login");
		assertThat(this.pages.post().uri("/lexicon/find").param("text", "x").with(user("ann").roles("ADMIN")))
			.hasStatus(403);
		assertThat(
				this.pages.post().uri("/lexicon/find").param("text", "x").with(user("bob").roles("STAFF")).with(csrf()))
			.hasStatus(403);
	}

	@Test
	void canBeReadInAnotherLanguageAfterAForm() {
		assertThat(get("/lexicon/find?lang=es", "ADMIN")).hasRedirectedUrl("/lexicon");
	}

	private MvcTestResult get(String uri, String role) {
		return this.pages.get().uri(uri).with(user("ann").roles(role)).exchange();
	}

	private MvcTestResult find(String text) {
		return this.pages.post()
			.uri("/lexicon/find")
			.param("kind", "EMERGENCY")
			.param("language", "en")
			.param("text", text)
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult phrase(String group, String phrase) {
		return this.pages.post()
			.uri("/lexicon/phrase")
			.param("kind", "EMERGENCY")
			.param("language", "en")
			.param("group", group)
			.param("phrase", phrase)
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.exchange();
	}

}
