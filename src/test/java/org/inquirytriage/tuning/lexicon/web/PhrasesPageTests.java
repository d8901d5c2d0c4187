package org.inquirytriage.tuning.lexicon.web;

import java.util.Map;

import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.lexicon.PhraseVersions;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:phrases-page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class PhrasesPageTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private PhraseVersions versions;

	@Test
	void publishesAPhraseThatThePagesThenFind() {
		assertThat(add("Purple tricycle", this.versions.latest(), "E1")).hasRedirectedUrl("/lexicon/phrases");
		assertThat(get("/lexicon/phrases")).bodyText().contains("purple tricycle", "Letters &lt;b&gt;");
		assertThat(post("/lexicon/find",
				Map.of("kind", "EMERGENCY", "language", "en", "text", "Where can I park my purple tricycle?")))
			.bodyText()
			.contains("E1-added-");
	}

	@Test
	void asksASecondPersonBeforeAPhraseIsTakenOut() {
		add("green tricycle", this.versions.latest(), "E1");
		int latest = this.versions.latest();
		String id = this.versions.version(latest).orElseThrow().phrases().getLast().id();
		post("/lexicon/phrases/remove", Map.of("id", id, "version", Integer.toString(latest), "reason", "No"));
		assertThat(get("/lexicon/phrases")).bodyText()
			.contains("Waiting for a second person", "You proposed this, so somebody else must agree.");
		assertThat(this.versions.latest()).isEqualTo(latest);
	}

	@Test
	void saysThatSomebodyWasFaster() {
		assertThat(add("yellow tricycle", this.versions.latest() + 1, "E1")).flash().containsEntry("news", "stale");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "E99", "E1\"\n    x: y" })
	void takesOnlyAGroupThatThereIs(String group) {
		assertThat(add("tricycle", this.versions.latest(), group)).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/remove", "/return", "/proposals/1/approve", "/proposals/1/decline" })
	void isForAdminsWithATokenOnly(String path) {
		MockMvcRequestBuilder signedOut = this.pages.post().uri("/lexicon/phrases" + path).with(csrf());
		assertThat(signedOut).hasRedirectedUrl("/login");
		assertThat(this.pages.post().uri("/lexicon/phrases" + path).with(user("ann").roles("ADMIN"))).hasStatus(403);
		assertThat(this.pages.post().uri("/lexicon/phrases" + path).with(user("bob").roles("STAFF")).with(csrf()))
			.hasStatus(403);
	}

	@Test
	void isSeenByAdminsOnly() {
		assertThat(this.pages.get().uri("/lexicon/phrases").with(user("bob").roles("STAFF"))).hasStatus(403);
	}

	private MvcTestResult add(String phrase, int version, String group) {
		return post("/lexicon/phrases", Map.of("kind", "EMERGENCY", "language", "en", "group", group, "phrase", phrase,
				"version", Integer.toString(version), "reason", "Letters <b>"));
	}

	private MvcTestResult get(String uri) {
		return this.pages.get().uri(uri).with(user("ann").roles("ADMIN")).exchange();
	}

	private MvcTestResult post(String uri, Map<String, String> fields) {
		MockMvcRequestBuilder request = this.pages.post().uri(uri).with(user("ann").roles("ADMIN")).with(csrf());
		fields.forEach(request::param);
		return request.exchange();
	}

}
