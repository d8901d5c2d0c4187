package org.inquirytriage.tuning.thresholds.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.review.web.SampleCases;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.replay.ReplayRun.State;
import org.inquirytriage.tuning.replay.ReplayRuns;
import org.inquirytriage.tuning.thresholds.LimitDesk;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false", "triage.tuning.second-person=true",
				"spring.datasource.url=jdbc:h2:mem:thresholds-page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class ThresholdsPageTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private LimitDesk desk;

	@Autowired
	private Triage triage;

	@Autowired
	private ReplayRuns runs;

	@Autowired
	private SampleCases cases;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void empty() {
		this.jdbc.sql("delete from limit_version").update();
		this.jdbc.sql("update limit_current set number = 0").update();
	}

	@Test
	void showsTheSliderFromNoughtToTheLimitOfTheModels() {
		int places = (int) Math.round(1000 * this.triage.loosestLimits().get("en"));
		assertThat(get("/thresholds")).bodyText()
			.contains("type=\"range\" min=\"0\" step=\"1\" max=\"" + places + "\" value=\"" + places + "\"");
	}

	@Test
	void showsBothNumbersForAPlaceOfTheSlider() {
		String strict = measured("/thresholds?limit=0");
		assertThat(strict).contains("<strong>0.0 %</strong>");
		assertThat(measured("/thresholds")).contains("General mail answered", "below 0.23 %").doesNotContain(strict);
	}

	@Test
	void marksLimitsThatMayNotBeChosen() {
		assertThat(measured("/thresholds")).contains("not allowed");
	}

	@Test
	void hasALimitOfItsOwnForEachLanguage() {
		int places = (int) Math.round(1000 * this.triage.loosestLimits().get("es"));
		assertThat(get("/thresholds?language=es")).bodyText().contains("max=\"" + places + "\"");
	}

	@Test
	void knowsNoOtherLanguage() {
		assertThat(get("/thresholds?language=fr")).hasStatus(404);
	}

	@Test
	void publishesWhatASecondPersonAgreesTo() {
		publish("ann", "80", "Two wrong answers");
		assertThat(get("/thresholds")).bodyText().contains("Two wrong answers", "waits for a second person");
		assertThat(this.desk.current()).isZero();
		assertThat(post("kim", "/thresholds/approve", "number", "1")).hasStatus3xxRedirection();
		assertThat(this.desk.inForce()).containsEntry("en", 0.08);
		assertThat(get("/changes")).bodyText().contains("Limit published", "agreed by kim", "- en");
	}

	@Test
	void letsNobodyAgreeToTheirOwnProposal() {
		publish("ann", "80", "Two wrong answers");
		post("ann", "/thresholds/approve", "number", "1");
		assertThat(this.desk.current()).isZero();
	}

	@Test
	void takesAPlaceBeyondTheSliderForItsEnd() {
		publish("ann", "999", "Bolder");
		assertThat(this.desk.last()).isEmpty();
	}

	@Test
	void goesBackInOneClick() {
		publish("ann", "80", "Two wrong answers");
		post("kim", "/thresholds/approve", "number", "1");
		assertThat(this.pages.post()
			.uri("/thresholds/back")
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.param("number", "0")
			.param("base", "1")).hasStatus3xxRedirection();
		assertThat(this.desk.inForce()).isEqualTo(this.triage.loosestLimits());
	}

	@Test
	void asksForAReason() {
		assertThat(publish("ann", "80", " ")).hasStatus3xxRedirection()
			.redirectedUrl()
			.isEqualTo("/thresholds?language=en&limit=80");
		assertThat(this.desk.last()).isEmpty();
	}

	@Test
	void replaysAnotherLimit() {
		this.cases.answered("Parking on Saturday", OutboxState.SENT);
		MvcTestResult begun = this.pages.post()
			.uri("/thresholds/replay")
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.param("language", "en")
			.param("limit", "100")
			.param("days", "30")
			.exchange();
		String page = String.valueOf(begun.getResponse().getRedirectedUrl());
		assertThat(page).startsWith("/thresholds?language=en&limit=100&run=");
		long run = Long.parseLong(page.replaceAll(".*=", ""));
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.runs.find(run).orElseThrow().state() == State.DONE);
		assertThat(get(page)).bodyText().contains("/replay/" + run + "/updates");
		assertThat(this.runs.changes(run, 9)).isNotEmpty();
	}

	@Test
	void asksWhoIsNotSignedInToSignIn() {
		assertThat(this.pages.get().uri("/thresholds")).hasStatus3xxRedirection().redirectedUrl().contains("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "STAFF", "AUDITOR" })
	void turnsAwayWhoIsNoAdmin(String role) {
		assertThat(this.pages.get().uri("/thresholds").with(user("kim").roles(role))).hasStatus(403);
		assertThat(this.pages.post().uri("/thresholds/publish").with(user("kim").roles(role)).with(csrf()))
			.hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "publish", "replay", "back", "approve", "decline" })
	void takesNoFormFromElsewhere(String form) {
		assertThat(this.pages.post().uri("/thresholds/" + form).with(user("ann").roles("ADMIN"))).hasStatus(403);
	}

	private String measured(String page) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> new String(get(page).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8),
					(body) -> body.contains("<svg"));
	}

	private MvcTestResult publish(String person, String limit, String reason) {
		return this.pages.post()
			.uri("/thresholds/publish")
			.with(user(person).roles("ADMIN"))
			.with(csrf())
			.param("language", "en")
			.param("limit", limit)
			.param("base", "0")
			.param("reason", reason)
			.exchange();
	}

	private MvcTestResult post(String person, String page, String name, String value) {
		return this.pages.post().uri(page).with(user(person).roles("ADMIN")).with(csrf()).param(name, value).exchange();
	}

	private MvcTestResult get(String page) {
		return this.pages.get().uri(page).with(admin()).exchange();
	}

	private static RequestPostProcessor admin() {
		return user("ann").roles("ADMIN");
	}

}
