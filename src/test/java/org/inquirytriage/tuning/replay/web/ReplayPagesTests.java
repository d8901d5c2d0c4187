package org.inquirytriage.tuning.replay.web;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.review.web.SampleCases;
import org.inquirytriage.tuning.replay.ReplayRun;
import org.inquirytriage.tuning.replay.ReplayRun.State;
import org.inquirytriage.tuning.replay.ReplayRuns;
import org.inquirytriage.tuning.web.FixedDeciders;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:replay-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class ReplayPagesTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Autowired
	private ReplayRuns runs;

	@Autowired
	private FixedDeciders deciders;

	@AfterEach
	void letThroughAndWait() {
		this.deciders.open();
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.runs.last().stream().noneMatch((run) -> run.state() == State.RUNNING));
	}

	@Test
	void offersEveryGroupOfTheLexicons() {
		assertThat(get("/replay")).bodyText()
			.contains("Emergency signs, English: heart attack (E1)", "Clinical cues, Spanish");
	}

	@Test
	void listsWhatWouldNewlyBeAnsweredAsARisk() {
		this.cases.answered("Parking on Saturday", OutboxState.SENT);
		String page = start("on fire");
		assertThat(done(page).state()).isEqualTo(State.DONE);
		assertThat(get(page)).bodyText().contains("may do harm", "Parking on Saturday", "/inquiries/");
	}

	@Test
	void givesTheChangesAsAFile() {
		this.cases.answered("Parking on Sunday", OutboxState.SENT);
		String page = start("on fire");
		done(page);
		assertThat(get(page + "/changes.csv")).hasContentType("text/csv;charset=UTF-8")
			.bodyText()
			.contains(",answered,risk,hold,unsure,auto-reply,");
	}

	@Test
	void namesWhoAskedForWhat() {
		done(start("on fire"));
		assertThat(get("/replay")).bodyText().contains("EMERGENCY en E1: on fire", "by ann");
	}

	@Test
	void showsThatItIsAtWorkAndEndsWhenItIsToldTo() {
		this.cases.answered("Parking on Monday", OutboxState.SENT);
		this.deciders.close();
		String page = start("on fire");
		assertThat(get(page + "/updates")).bodyText().contains("<progress", "End this replay", "every 2s");
		assertThat(post(page + "/cancel")).hasStatus3xxRedirection();
		this.deciders.open();
		assertThat(done(page).state()).isEqualTo(State.CANCELLED);
		assertThat(get(page)).bodyText().contains("It was ended after");
	}

	@Test
	void letsOneAtATimeBeAtWork() {
		this.cases.answered("Parking on Tuesday", OutboxState.SENT);
		this.deciders.close();
		start("on fire");
		assertThat(phrase("EMERGENCY en E1", "on fire")).bodyText().contains("Another replay is at work.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "EMERGENCY en E99", "EMERGENCY xx E1" })
	void takesOnlyAGroupThatThereIs(String group) {
		assertThat(phrase(group, "on fire")).bodyText().contains("choose its group");
	}

	@Test
	void saysThatAPhraseCannotBeUsed() {
		assertThat(phrase("EMERGENCY en E1", "[on fire")).bodyText().contains("This phrase cannot be used.");
	}

	@Test
	void saysThatThereIsNoSuchVersion() {
		assertThat(this.pages.post()
			.uri("/replay/template")
			.with(admin())
			.with(csrf())
			.param("file", "en/hours.md")
			.param("number", "77")
			.param("days", "30")).bodyText().contains("There is no such version of the text.");
	}

	@Test
	void knowsNoReplayThatThereIsNot() {
		assertThat(get("/replay/999999")).hasStatus(404);
	}

	@Test
	void asksWhoIsNotSignedInToSignIn() {
		assertThat(this.pages.get().uri("/replay")).hasStatus3xxRedirection().redirectedUrl().contains("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "STAFF", "AUDITOR" })
	void turnsAwayWhoIsNoAdmin(String role) {
		assertThat(this.pages.get().uri("/replay").with(user("kim").roles(role))).hasStatus(403);
		assertThat(this.pages.post()
			.uri("/replay/phrase")
			.with(user("kim").roles(role))
			.with(csrf())
			.param("group", "EMERGENCY en E1")
			.param("phrase", "on fire")
			.param("days", "30")).hasStatus(403);
	}

	@Test
	void takesNoFormFromElsewhere() {
		assertThat(this.pages.post()
			.uri("/replay/phrase")
			.with(admin())
			.param("group", "EMERGENCY en E1")
			.param("phrase", "on fire")
			.param("days", "30")).hasStatus(403);
	}

	private String start(String phrase) {
		MvcTestResult begun = phrase("EMERGENCY en E1", phrase);
		assertThat(begun).hasStatus3xxRedirection();
		return String.valueOf(begun.getResponse().getRedirectedUrl());
	}

	private ReplayRun done(String page) {
		long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
		return Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.runs.find(id).orElseThrow(), (run) -> run.state() != State.RUNNING);
	}

	private MvcTestResult phrase(String group, String phrase) {
		return this.pages.post()
			.uri("/replay/phrase")
			.with(admin())
			.with(csrf())
			.param("group", group)
			.param("phrase", phrase)
			.param("days", "30")
			.exchange();
	}

	private MvcTestResult get(String page) {
		return this.pages.get().uri(page).with(admin()).exchange();
	}

	private MvcTestResult post(String page) {
		return this.pages.post().uri(page).with(admin()).with(csrf()).exchange();
	}

	private static RequestPostProcessor admin() {
		return user("ann").roles("ADMIN");
	}

}
