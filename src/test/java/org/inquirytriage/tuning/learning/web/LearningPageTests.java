package org.inquirytriage.tuning.learning.web;

import java.util.UUID;

import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.learning.Example;
import org.inquirytriage.tuning.learning.Examples;
import org.inquirytriage.tuning.learning.Labelled;
import org.inquirytriage.tuning.web.SampleLabels;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:learning-page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class LearningPageTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleLabels samples;

	@Autowired
	private Examples examples;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/learning", "/learning/examples.jsonl" })
	void isForAdminsOnly(String path) {
		assertThat(this.pages.get().uri(path)).hasRedirectedUrl("/login");
		assertThat(this.pages.get().uri(path).with(user("sam").roles("STAFF"))).hasStatus(403);
		assertThat(this.pages.get().uri(path).with(user("aud").roles("AUDITOR"))).hasStatus(403);
		assertThat(get(path)).hasStatusOk();
	}

	@Test
	void keepsNothingWithoutTokenRoleAndSignIn() {
		String path = "/learning/examples/" + this.samples.label("When do you open?", Label.GENERAL);
		assertThat(this.pages.post().uri(path).with(user("kim").roles("ADMIN"))).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(user("sam").roles("STAFF")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(csrf())).hasRedirectedUrl("/login");
	}

	@Test
	void listsWhatPeopleLabelled() {
		this.samples.label("Is there a shuttle to the lot?", Label.CLINICAL);
		assertThat(get("/learning")).bodyText()
			.contains("Is there a shuttle to the lot?", "by ann", "The service had been wrong");
	}

	@Test
	void showsAMessageBeforeAndAfterItWasMasked() {
		UUID id = this.samples.label("Call me at 312-555-0123 please", Label.CLINICAL);
		assertThat(get("/learning/examples/" + id)).bodyText()
			.contains("<mark>312-555-0123</mark>", "Call me at [phone] please");
	}

	@Test
	void notesWhoLookedAtAMessage() {
		UUID id = this.samples.label("Where is the gift shop?", Label.GENERAL);
		get("/learning/examples/" + id);
		assertThat(this.jdbc.sql("select count(*) from access_log where subject = :id and act = 'VIEWED_INQUIRY'")
			.param("id", id.toString())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void knowsNoOtherMessage() {
		assertThat(get("/learning/examples/" + UUID.randomUUID())).hasStatus(404);
	}

	@Test
	void keepsWhatAnAdminLeftOfAMessage() {
		UUID id = this.samples.label("Dear Dr. Chen, may I stop my tablets?", Label.GENERAL);
		assertThat(decide(id, "Dear [name], may I stop my tablets?", Label.CLINICAL)).hasRedirectedUrl("/learning");
		assertThat(this.examples.find(id).flatMap(Labelled::example).map(Example::wording))
			.hasValueSatisfying((wording) -> {
				assertThat(wording.label()).isEqualTo(Label.CLINICAL);
				assertThat(wording.text()).isEqualTo("Dear [name], may I stop my tablets?");
			});
		assertThat(get("/learning?show=ENTERING")).bodyText().contains("may I stop my tablets?", "decided here:");
	}

	@Test
	void asksAgainAboutATextThatSeemsToNameSomebody() {
		UUID id = this.samples.label("My name is Pat Lee. May I fly?", Label.CLINICAL);
		assertThat(decide(id, "My name is Pat Lee. May I fly?", Label.CLINICAL)).hasStatusOk()
			.bodyText()
			.contains("still seems to name somebody", "<mark>Pat Lee</mark>", "what is marked names nobody");
		assertThat(this.examples.find(id).map(Labelled::waits)).contains(true);
	}

	@Test
	void listsContradictionsUntilTheyAreSettled() {
		UUID one = this.samples.label("May I bring flowers to the ward on the fifth floor?", Label.GENERAL);
		this.samples.label("May I bring flowers to the ward on the fifth floor", Label.OTHER);
		assertThat(get("/learning/examples/" + one)).bodyText().contains("are labelled otherwise");
		decide(one, "May I bring flowers to the ward on the fifth floor?", Label.OTHER);
		assertThat(get("/learning/examples/" + one)).bodyText().doesNotContain("are labelled otherwise");
	}

	@Test
	void givesWhatEntersAsAFileOfTheCorpus() {
		UUID id = this.samples.label("May I swim after \"the\" stent?", Label.CLINICAL);
		decide(id, "May I swim after \"the\" stent?", Label.CLINICAL);
		assertThat(get("/learning/examples.jsonl")).bodyText()
			.contains("{\"id\":\"program-" + id + "\",\"author\":\"program\"",
					"\"label\":\"CLINICAL\",\"mixed\":false,\"topics\":[],\"lang\":\"en\",\"subject\":\"Question\","
							+ "\"text\":\"May I swim after \\\"the\\\" stent?\"}");
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(path).with(user("kim").roles("ADMIN")).exchange();
	}

	private MvcTestResult decide(UUID id, String text, Label label) {
		return this.pages.post()
			.uri("/learning/examples/" + id)
			.with(user("kim").roles("ADMIN"))
			.with(csrf())
			.param("labelGiven", this.examples.find(id).orElseThrow().given().at().toString())
			.param("label", label.name())
			.param("language", "en")
			.param("subject", "Question")
			.param("text", text)
			.param("enters", "true")
			.exchange();
	}

}
