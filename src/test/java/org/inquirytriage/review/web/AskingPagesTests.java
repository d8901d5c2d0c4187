package org.inquirytriage.review.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.outbox.Outbox;
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

/** Asking a colleague about an inquiry, and the reply that brings it back. */
@SpringBootTest(classes = Pages.Wiring.class,
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:decision-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class AskingPagesTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient jdbc;

	private InquiryId held;

	@BeforeEach
	void store() {
		CaseTables.empty(this.jdbc);
		this.held = this.cases.held("Where is my report", "unsure");
		if (this.accounts.named("bob").isEmpty()) {
			this.accounts.add(new Account(UUID.randomUUID(), "bob", Role.STAFF, Standing.ACTIVE, 1, Instant.now()),
					new PasswordHash("none"));
		}
	}

	@Test
	void showsWhoeverWasAskedTheQuestionAmongTheirOwn() {
		ask("bob");
		assertThat(get("/queue?show=asked", "bob")).bodyText()
			.contains("Where is my report", "bob was asked about it by ann");
		assertThat(get("/queue?show=asked", "eve")).bodyText().doesNotContain("Where is my report");
	}

	@Test
	void countsTheQuestionsInTheQueue() {
		ask("bob");
		assertThat(get("/queue", "bob")).bodyText()
			.containsPattern("id=\"scope-asked\"[^>]*>Asked of me <span class=\"count\">1</span>");
		assertThat(get("/queue", "ann")).bodyText().doesNotContainPattern("Asked of me <span");
	}

	@Test
	void tellsOthersThatItWaitsForAReply() {
		ask("bob");
		assertThat(get("/queue", "eve")).bodyText().contains("bob was asked about it by ann");
		assertThat(get("/inquiries/" + this.held, "eve")).bodyText()
			.contains("bob was asked about it by ann")
			.doesNotContain("Your reply to");
	}

	@Test
	void keepsQuestionAndReplyAmongTheNotesAndInTheTrace() {
		ask("bob");
		reply("bob", "It is at the front desk.");
		assertThat(get("/inquiries/" + this.held, "ann")).bodyText()
			.containsSubsequence("Question</span>", "ann", "Do you know the form?", "Reply</span>", "bob",
					"It is at the front desk.")
			.containsSubsequence("Replied to a colleague", "to: ann", "Asked a colleague", "to: bob");
	}

	@Test
	void bringsTheReplyBackToWhoAsked() {
		ask("bob");
		assertThat(reply("bob", "It is at the front desk.")).flash().containsEntry("news", "replied");
		assertThat(get("/queue?show=mine", "ann")).bodyText().contains("Where is my report", "for ann");
	}

	@Test
	void takesAReplyFromWhoeverKnows() {
		ask("*");
		assertThat(get("/queue", "eve")).bodyText().contains("ann asks whoever of the staff knows");
		assertThat(reply("eve", "At the front desk.")).flash().containsEntry("news", "replied");
	}

	@Test
	void refusesASecondReplyAndShowsWhatHappenedAndWhatWasTyped() {
		ask("*");
		int seen = events();
		reply("eve", "At the front desk.");
		assertThat(post("bob", "reply", Map.of("text", "I know as well", "seen", Integer.toString(seen)))).flash()
			.containsEntry("news", "changed")
			.containsEntry("typed", "I know as well")
			.hasEntrySatisfying("changes",
					(changes) -> assertThat(changes.toString()).contains("Replied to a colleague, by eve"));
		assertThat(get("/inquiries/" + this.held, "ann")).bodyText().doesNotContain("I know as well");
	}

	@Test
	void refusesAQuestionAboutWhatChangedMeanwhile() {
		assertThat(post("ann", "ask", Map.of("of", "bob", "question", "Do you know?", "version", "1"))).flash()
			.containsEntry("news", "changed")
			.containsEntry("typed", "Do you know?");
		assertThat(found().handling().question()).isNull();
	}

	@Test
	void refusesAColleagueThatIsNot() {
		assertThat(post("ann", "ask", question("mallory"))).flash().containsEntry("news", "no-colleague");
	}

	@Test
	void refusesAnEmptyQuestion() {
		assertThat(post("ann", "ask", Map.of("of", "bob", "question", " ", "version", version()))).flash()
			.containsEntry("news", "nothing-written");
	}

	@Test
	void sendsNoMail() {
		ask("bob");
		reply("bob", "It is at the front desk.");
		assertThat(this.outbox.ofInquiry(this.held.toString())).isEmpty();
	}

	@Test
	void opensTheNextInquiryAndNotTheOneThatWaitsForAReply() {
		InquiryId next = this.cases.held("The next one", "unsure");
		assertThat(post("ann", "ask", question("bob"))).hasRedirectedUrl("/inquiries/" + next);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ask", "reply" })
	void isForStaffWithAToken(String work) {
		String path = "/inquiries/" + this.held + "/" + work;
		assertThat(this.pages.post().uri(path).with(user("ann").roles("STAFF"))).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(user("aud").roles("AUDITOR")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(csrf())).hasStatus(302).hasRedirectedUrl("/login");
	}

	private void ask(String of) {
		assertThat(post("ann", "ask", question(of))).flash().containsEntry("news", "asked");
	}

	private Map<String, String> question(String of) {
		return Map.of("of", of, "question", "Do you know the form?", "version", version());
	}

	private MvcTestResult reply(String person, String text) {
		return post(person, "reply", Map.of("text", text, "seen", Integer.toString(events())));
	}

	private int events() {
		return this.jdbc.sql("select events from inquiry where id = :id")
			.param("id", this.held.value())
			.query(Integer.class)
			.single();
	}

	private String version() {
		return Long.toString(found().version());
	}

	private Inquiry found() {
		return this.inquiries.find(this.held).orElseThrow();
	}

	private MvcTestResult get(String path, String person) {
		return this.pages.get().uri(path).with(user(person).roles("STAFF")).exchange();
	}

	private MvcTestResult post(String person, String work, Map<String, String> form) {
		MockMvcTester.MockMvcRequestBuilder request = this.pages.post()
			.uri("/inquiries/" + this.held + "/" + work)
			.with(user(person).roles("STAFF"))
			.with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

}
