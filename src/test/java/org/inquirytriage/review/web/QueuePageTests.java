package org.inquirytriage.review.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;

import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.outbox.OutboxState;
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

@SpringBootTest(classes = Pages.Wiring.class,
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:decision-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class QueuePageTests {

	private static final Duration LEASE = Duration.ofMinutes(5);

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Casework casework;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@BeforeEach
	void empty() {
		CaseTables.empty(this.jdbc);
	}

	@Test
	void sortsByRiskAndThenByAge() {
		this.cases.held("An older one", "unsure");
		this.cases.held("A newer one", "no-topic");
		this.cases.emergency("An emergency");
		this.cases.answered("An answered one", OutboxState.SENT);
		assertThat(get("/queue")).hasStatusOk()
			.bodyText()
			.containsSubsequence("An emergency", "An older one", "A newer one")
			.doesNotContain("An answered one");
	}

	@Test
	void countsByReasonAndShowsOneReason() {
		this.cases.held("First unsure", "unsure");
		this.cases.held("Second unsure", "unsure");
		this.cases.held("Without a topic", "no-topic");
		assertThat(get("/queue?reason=unsure")).bodyText()
			.containsSubsequence("General or clinical?", "<span class=\"count\">2</span>", "No topic fits",
					"<span class=\"count\">1</span>")
			.contains("First unsure", "Second unsure")
			.doesNotContain("Without a topic");
	}

	@Test
	void keepsAPersonsViewAsALinkWithItsCount() {
		this.cases.held("Parking at night", "unsure");
		this.cases.held("Parking by day", "unsure");
		this.cases.held("Something else", "unsure");
		assertThat(get("/queue?words=parking")).bodyText().contains("Keep this view");
		assertThat(post("/queue/views", Map.of("name", "Parking", "words", "parking")))
			.hasRedirectedUrl("/queue?show=queue&reason=&words=parking");
		assertThat(get("/queue")).bodyText()
			.containsSubsequence("Your views", "words=parking", "Parking", "<span class=\"count\">2</span>");
		assertThat(get("/queue?words=parking")).bodyText().contains("Forget the view").doesNotContain("Keep this view");
		post("/queue/views/forget", Map.of("name", "Parking"));
		assertThat(get("/queue")).bodyText().doesNotContain("Your views");
	}

	@Test
	void keepsNoViewWithoutAName() {
		assertThat(post("/queue/views", Map.of("name", "  ", "words", "parking"))).flash()
			.containsEntry("news", "view-nameless");
	}

	@Test
	void saysHowLongEachWaitsAndWhichIsLate() {
		InquiryId late = this.cases.held("A late one", "unsure");
		this.jdbc.sql("update inquiry set received = :received where id = :id")
			.param("received", this.clock.instant().minus(Duration.ofMinutes(605)).atOffset(ZoneOffset.UTC))
			.param("id", late.value())
			.update();
		assertThat(get("/queue")).bodyText().contains("waits 10 h 5 min", "late, ", "target 8 h");
	}

	@Test
	void showsWhoHasWhatAndWhatIsFree() {
		InquiryId taken = this.cases.held("Taken by bob", "unsure");
		this.cases.held("Free to take", "unsure");
		this.casework.claim(taken, "bob", LEASE);
		assertThat(get("/queue")).bodyText().contains("bob has it", "Free to take");
		assertThat(get("/queue?show=free")).bodyText().contains("Free to take").doesNotContain("Taken by bob");
	}

	@Test
	void offersWhatWasAskedOnlyToWhoeverMayReply() {
		assertThat(get("/queue")).bodyText().contains("id=\"scope-asked\"");
		assertThat(this.pages.get().uri("/queue").with(user("aud").roles("AUDITOR"))).bodyText()
			.contains("id=\"scope-free\"")
			.doesNotContain("id=\"scope-asked\"");
	}

	@Test
	void showsWhatAPersonWasHandedAmongTheirOwn() {
		InquiryId handed = this.cases.held("Handed to ann", "unsure");
		this.cases.held("For nobody", "unsure");
		this.casework.claim(handed, "bob", LEASE);
		this.casework.handOver(handed, "bob", "ann");
		assertThat(get("/queue?show=mine")).bodyText()
			.contains("Handed to ann", "for ann")
			.doesNotContain("For nobody");
	}

	@Test
	void leavesOutWhatIsPutOffAndListsItApart() {
		InquiryId later = this.cases.held("For later", "unsure");
		this.casework.claim(later, "ann", LEASE);
		this.casework.snooze(later, "ann", this.clock.instant().plus(LEASE));
		assertThat(get("/queue")).bodyText().contains("Nothing waits for a person").doesNotContain("For later");
		assertThat(get("/queue?show=snoozed")).bodyText().contains("For later", "back ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "report", "READER@", "tell%20me%20where" })
	void findsWhatWaitsByAddressAndWords(String words) {
		this.cases.held("Where is my report", "unsure");
		assertThat(get("/queue?words=" + words)).bodyText().contains("Where is my report</a>");
	}

	@Test
	void leadsOnFromAnInquiryToTheNext() {
		InquiryId first = this.cases.held("The first", "unsure");
		InquiryId second = this.cases.held("The second", "unsure");
		assertThat(get("/inquiries/" + first + "/next")).hasRedirectedUrl("/inquiries/" + second);
		assertThat(get("/inquiries/" + second + "/next")).hasRedirectedUrl("/queue");
	}

	@Test
	void showsTheEmergencyBannerWithItsClockAndAWayToClaimIt() {
		InquiryId id = this.cases.emergency("please help");
		assertThat(get("/queue")).bodyText().contains("(0 min)", "/inquiries/" + id + "/claim", "Claim the oldest");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/queue", "/queue/updates?seen=x" })
	void showsNothingToWhoeverHasNotSignedIn(String path) {
		assertThat(this.pages.get().uri(path)).hasStatus(302).hasRedirectedUrl("/login");
	}

	@Test
	void showsAuditorsTheQueueWithoutAWayToClaim() {
		this.cases.emergency("please help");
		assertThat(this.pages.get().uri("/queue").with(user("aud").roles("AUDITOR"))).hasStatusOk()
			.bodyText()
			.contains("please help")
			.doesNotContain("Claim the oldest");
	}

	private MvcTestResult post(String path, Map<String, String> form) {
		MockMvcTester.MockMvcRequestBuilder request = this.pages.post()
			.uri(path)
			.with(user("ann").roles("STAFF"))
			.with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(URI.create(path)).with(user("ann").roles("STAFF")).exchange();
	}

}
