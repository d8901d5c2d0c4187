package org.inquirytriage.tuning.shadow.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.models.Comparison;
import org.inquirytriage.tuning.models.ModelVersion.Made;
import org.inquirytriage.tuning.models.ModelVersion.Start;
import org.inquirytriage.tuning.models.ModelVersion.Status;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.replay.Change.Kind;
import org.inquirytriage.tuning.shadow.Disagreement;
import org.inquirytriage.tuning.shadow.ShadowRun;
import org.inquirytriage.tuning.shadow.ShadowRun.Counts;
import org.inquirytriage.tuning.shadow.ShadowRun.Ending;
import org.inquirytriage.tuning.shadow.ShadowRun.Position;
import org.inquirytriage.tuning.shadow.ShadowRuns;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.BeforeEach;
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
		properties = { "triage.demo=false", "triage.data-dir=target/shadow-pages",
				"spring.datasource.url=jdbc:h2:mem:shadow-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class ShadowPagesTests {

	private static final String MODELS = "/learning/models";

	private static final String PAGE = MODELS + "/shadow";

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private ShadowRuns runs;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void oneCandidate() {
		this.jdbc.sql("delete from shadow_disagreement").update();
		this.jdbc.sql("delete from shadow_run").update();
		this.jdbc.sql("delete from model_version").update();
		Instant now = Instant.now();
		int number = this.versions.begin(new Start("ann", now, 0, 30), now).orElseThrow();
		this.versions.end(number, Status.PASSED,
				new Made("f".repeat(64), "lexicon", new Comparison(List.of(), List.of())));
	}

	@ParameterizedTest
	@ValueSource(strings = { PAGE, PAGE + "/1" })
	void areForAdminsOnly(String path) {
		post(MODELS + "/1/shadow");
		assertThat(this.pages.get().uri(path)).hasRedirectedUrl("/login");
		assertThat(this.pages.get().uri(path).with(user("sam").roles("STAFF"))).hasStatus(403);
		assertThat(get(path)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { MODELS + "/1/shadow", PAGE + "/1/end", PAGE + "/1/note" })
	void changeNothingWithoutTokenRoleAndSignIn(String path) {
		assertThat(this.pages.post().uri(path).with(user("ann").roles("ADMIN"))).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(user("sam").roles("STAFF")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(csrf())).hasRedirectedUrl("/login");
	}

	@Test
	void offerTheShadowOfACandidate() {
		assertThat(get(MODELS + "/1")).bodyText().contains("Put it in shadow");
		assertThat(post(MODELS + "/1/shadow")).hasRedirectedUrl(PAGE).flash().containsEntry("news", "started");
		assertThat(get(PAGE)).bodyText().contains("Version 1, not in force, beside version 0");
	}

	@Test
	void listWhatIsClinicalFirst() {
		post(MODELS + "/1/shadow");
		ShadowRun run = this.runs.find(1).orElseThrow();
		Instant now = Instant.now();
		Disagreement usual = new Disagreement(UUID.randomUUID(), now, false, Kind.ANSWERED, "hold", "auto-reply");
		Disagreement clinical = new Disagreement(UUID.randomUUID(), now, true, Kind.END, "redirect", "hold");
		this.runs.advance(run, new Position(now, usual.inquiry()), new Counts(18, 2, 0), List.of(usual, clinical));
		assertThat(get(PAGE + "/1")).bodyText()
			.contains("18 decided alike, 2 otherwise (10.0 %)")
			.containsSubsequence("/inquiries/" + clinical.inquiry(), "/inquiries/" + usual.inquiry());
	}

	@Test
	void endAShadow() {
		post(MODELS + "/1/shadow");
		assertThat(post(PAGE + "/1/end")).flash().containsEntry("news", "ended");
		assertThat(get(PAGE + "/1")).bodyText().contains("Somebody ended it.").doesNotContain("End it");
	}

	@Test
	void sayWhyEarlierModelsCameBackUntilSomebodyHasSeenIt() {
		post(MODELS + "/1/shadow");
		this.runs.end(1, Ending.RETURNED, "20 of 60 inquiries were decided otherwise", Instant.now());
		assertThat(get(PAGE + "/1")).bodyText().contains("20 of 60 inquiries", "I have seen it");
		post(PAGE + "/1/note");
		assertThat(get(PAGE + "/1")).bodyText().contains("20 of 60 inquiries").doesNotContain("I have seen it");
	}

	@Test
	void knowNoOtherShadow() {
		assertThat(get(PAGE + "/99")).hasStatus(404);
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(path).with(user("ann").roles("ADMIN")).locale(Locale.ENGLISH).exchange();
	}

	private MvcTestResult post(String path) {
		return this.pages.post().uri(path).with(user("ann").roles("ADMIN")).with(csrf()).exchange();
	}

}
