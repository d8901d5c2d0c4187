package org.inquirytriage.review.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.LabelledExamples;
import org.inquirytriage.review.audit.AuditSamples;
import org.inquirytriage.review.audit.SampleRates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

@SpringBootTest(classes = Pages.Wiring.class,
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:decision-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class ChecksPageTests {

	private static final SampleRates BLIND = new SampleRates(1.0, 1.0, 0.03, 1.0);

	private static final SampleRates OPEN = new SampleRates(1.0, 1.0, 0.03, 0.0);

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Autowired
	private AuditSamples samples;

	@Autowired
	private LabelledExamples examples;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private InquiryHistory history;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private InquiryId answered;

	@BeforeEach
	void empty() {
		CaseTables.empty(this.jdbc);
		this.answered = this.cases.answered("Parking on Saturday", OutboxState.SENT);
	}

	@Test
	void saysWhatTheChecksShowAndWhichIsNext() {
		draw(OPEN);
		assertThat(get("/checks")).bodyText()
			.contains("One answer waits to be checked", "below 100%", "/checks/" + this.answered);
	}

	@Test
	void hidesTheAnswerOfABlindCheckUntilItsReaderJudged() {
		draw(BLIND);
		assertThat(get("/checks/" + this.answered)).bodyText()
			.contains("Where can we park", "What is this message?")
			.doesNotContain("What was sent", "Parking, bus and train", "Call 555-0100");
		assertThat(post("/checks/" + this.answered + "/truth", Map.of("truth", "general")))
			.hasRedirectedUrl("/checks/" + this.answered);
		assertThat(get("/checks/" + this.answered)).bodyText()
			.contains("Before you saw the answer you said: a general question.", "Call 555-0100");
	}

	@Test
	void recordsThatAnAnswerFits() {
		draw(OPEN);
		assertThat(check("general", true)).hasRedirectedUrl("/checks").flash().containsEntry("news", "right");
		assertThat(this.samples.countOpen(Reach.EVERYTHING)).isZero();
		assertThat(this.history.of(this.answered).getLast().kind()).isEqualTo(InquiryEvent.Kind.CHECKED);
		assertThat(this.inquiries.find(this.answered).orElseThrow().status()).isEqualTo(InquiryStatus.DONE);
	}

	@ParameterizedTest
	@CsvSource({ "general, /answer", "clinical, /redirect", "emergency, /escalate" })
	void opensAWrongAnswerToBePutRight(String truth, String below) {
		draw(OPEN);
		assertThat(check(truth, false)).hasRedirectedUrl("/inquiries/" + this.answered + below);
		assertThat(this.examples.of(this.answered)).map((label) -> label.truth().word()).contains(truth);
		assertThat(this.inquiries.find(this.answered).orElseThrow().status()).isEqualTo(InquiryStatus.HELD);
	}

	@Test
	void countsAWrongAnswerTowardsTheBound() {
		draw(OPEN);
		check("clinical", false);
		assertThat(this.samples.tally(this.clock.instant().minus(Duration.ofDays(1)), OPEN, Reach.EVERYTHING).values())
			.containsExactly(new AuditSamples.Tally(1, 1, 1, 1));
	}

	@Test
	void takesNoSecondCheck() {
		draw(OPEN);
		check("general", true);
		assertThat(check("clinical", false)).hasRedirectedUrl("/checks").flash().containsEntry("news", "already");
		assertThat(this.examples.of(this.answered)).isEmpty();
	}

	@Test
	void knowsOnlyAnswersThatChancePicked() {
		assertThat(get("/checks/" + this.answered)).hasStatus(404);
		assertThat(check("general", true)).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/truth" })
	void letsNobodyCheckWithoutTokenRoleAndSignIn(String below) {
		draw(OPEN);
		String path = "/checks/" + this.answered + below;
		assertThat(this.pages.post().uri(path).with(user("ann").roles("STAFF"))).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(user("aud").roles("AUDITOR")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(csrf())).hasRedirectedUrl("/login");
		assertThat(this.samples.countOpen(Reach.EVERYTHING)).isEqualTo(1);
	}

	@Test
	void showsAuditorsTheChecksWithoutAForm() {
		draw(OPEN);
		assertThat(this.pages.get().uri("/checks/" + this.answered).with(user("aud").roles("AUDITOR"))).hasStatusOk()
			.bodyText()
			.doesNotContain("Does the answer fit?");
		assertThat(this.pages.get().uri("/checks")).hasRedirectedUrl("/login");
	}

	private void draw(SampleRates rates) {
		assertThat(this.samples.draw(this.clock.instant().minus(Duration.ofDays(1)), rates)).isEqualTo(1);
	}

	private MvcTestResult check(String truth, boolean fits) {
		String version = Long.toString(this.inquiries.find(this.answered).orElseThrow().version());
		return post("/checks/" + this.answered,
				Map.of("truth", truth, "fits", Boolean.toString(fits), "version", version));
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(path).with(user("ann").roles("STAFF")).exchange();
	}

	private MvcTestResult post(String path, Map<String, String> form) {
		MockMvcTester.MockMvcRequestBuilder request = this.pages.post()
			.uri(path)
			.with(user("ann").roles("STAFF"))
			.with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

}
