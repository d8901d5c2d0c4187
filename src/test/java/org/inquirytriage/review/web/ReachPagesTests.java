package org.inquirytriage.review.web;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.limit.MailboxLimits;
import org.inquirytriage.account.web.LimitedPeople;
import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The lists and numbers of somebody who sees the mailbox of the valve clinic only. */
@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:reach-guard;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class ReachPagesTests {

	private static final Duration LEASE = Duration.ofMinutes(5);

	private static final String COUNT_OF_ONE = "<span class=\"count\">1</span>";

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private Casework casework;

	@Autowired
	private Accounts accounts;

	@Autowired
	private MailboxLimits limits;

	@Autowired
	private AdminChanges changes;

	@Autowired
	private JdbcClient jdbc;

	private final Account vera = LimitedPeople.account("vera", Role.STAFF, "valve");

	@BeforeEach
	void empty() {
		CaseTables.empty(this.jdbc);
		this.jdbc.sql("delete from account where name <> 'admin'").update();
		added(this.vera);
	}

	private Account added(Account account) {
		this.accounts.add(account, new PasswordHash("hash"));
		return account;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/queue", "/queue?show=free", "/queue?words=about", "/queue?words=reader@example.com",
			"/queue/updates?seen=x", "/", "/?show=waiting", "/?words=about", "/updates?seen=x" })
	void listsOnlyWhatCameByTheirMailbox(String path) {
		ours(this.cases.held("About our valves", "unsure"));
		this.cases.held("About their hearts", "unsure");
		assertThat(get(path)).hasStatusOk().bodyText().contains("About our valves").doesNotContain("their hearts");
	}

	@Test
	void findsNothingByAnAddressThatWroteToOthers() {
		this.cases.held("About their hearts", "unsure");
		assertThat(get("/?words=reader@example.com")).bodyText().doesNotContain("their hearts");
	}

	@Test
	void countsOnlyWhatCameByTheirMailbox() {
		ours(this.cases.held("About our valves", "unsure"));
		this.cases.held("About their hearts", "unsure");
		this.cases.held("About their veins", "no-topic");
		this.cases.quarantined("Not to be read");
		// Numbers are kept for some seconds for each reach, so this one is of its own.
		Account counting = added(LimitedPeople.account("cleo", Role.STAFF, "valve", "counted"));
		assertThat(this.pages.get().uri("/queue").with(LimitedPeople.signedIn(counting))).bodyText()
			.containsPattern("Queue</span>? ?" + COUNT_OF_ONE + "|Queue " + COUNT_OF_ONE)
			.doesNotContain("No topic fits", "<span class=\"count\">2</span>", "<span class=\"count\">4</span>");
		assertThat(this.pages.get().uri("/?show=held").with(LimitedPeople.signedIn(counting))).bodyText()
			.doesNotContain("<span class=\"count\">2</span>");
	}

	@Test
	void listsQuarantineAndWhatWentAstrayOfTheirMailboxOnly() {
		this.cases.quarantined("Their broken letter");
		this.cases.answered("Their doubt", OutboxState.UNKNOWN);
		InquiryId dropped = this.cases.quarantined("Their dropped letter");
		post("/inquiries/" + dropped + "/drop", "bob", Map.of("version", version(dropped), "reason", "A log"));
		assertThat(this.pages.get().uri("/quarantine").with(user("bob").roles("STAFF"))).bodyText()
			.contains("Their broken letter", "Their dropped letter", "A log");
		InquiryId doubt = ours(this.cases.answered("Our doubt", OutboxState.UNKNOWN));
		assertThat(get("/quarantine")).hasStatusOk()
			.bodyText()
			.contains("/inquiries/" + doubt)
			.doesNotContain("Their broken letter", "Their dropped letter", "A log");
	}

	@Test
	void offersOnlyChecksOfTheirMailbox() {
		sample(this.cases.answered("Their answer", OutboxState.SENT));
		assertThat(get("/checks")).bodyText().doesNotContain("href=\"/checks/");
		InquiryId answer = ours(this.cases.answered("Our answer", OutboxState.SENT));
		sample(answer);
		assertThat(get("/checks")).bodyText().contains("href=\"/checks/" + answer);
	}

	@Test
	void tellsOfNoEmergencyInAnotherMailbox() {
		this.cases.emergency("please help");
		assertThat(get("/queue")).bodyText().doesNotContain("banner-emergency");
		ours(this.cases.emergency("please help us"));
		assertThat(get("/banners/updates?seen=x")).bodyText().contains("banner-emergency");
	}

	@Test
	void comparesWithNothingFromAnotherMailbox() {
		this.cases.close(this.cases.held("Where is their report", "unsure"), "bob");
		InquiryId here = ours(this.cases.held("Where is my report", "unsure"));
		assertThat(get("/inquiries/" + here + "/nearest/updates")).bodyText().doesNotContain("their report");
		assertThat(get("/inquiries/" + here)).bodyText().doesNotContain("their report");
		ours(this.cases.close(this.cases.held("Where is our report", "unsure"), "bob"));
		assertThat(get("/inquiries/" + here + "/nearest/updates")).bodyText().contains("Where is our report");
	}

	@Test
	void leadsOnToNothingInAnotherMailbox() {
		InquiryId first = ours(this.cases.held("The first", "unsure"));
		this.cases.held("Their second", "unsure");
		assertThat(get("/inquiries/" + first + "/next")).hasRedirectedUrl("/queue");
	}

	@Test
	void offersNoUndoOfWhatIsOutOfReachByNow() {
		InquiryId closed = this.cases.held("Closed before", "unsure");
		post("/inquiries/" + closed + "/close", "vera", Map.of("version", version(closed), "outcome", "spam"));
		assertThat(this.pages.get().uri("/queue").with(user("vera").roles("STAFF"))).bodyText().contains("id=\"undo\"");
		assertThat(get("/queue")).bodyText().doesNotContain("id=\"undo\"");
	}

	@Test
	void areNotAmongTheColleaguesForAnInquiryOfAnotherMailbox() {
		added(LimitedPeople.account("hal", Role.STAFF, "program"));
		InquiryId id = this.cases.held("About their hearts", "unsure");
		this.casework.claim(id, "bob", LEASE);
		assertThat(this.pages.get().uri("/inquiries/" + id).with(user("bob").roles("STAFF"))).bodyText()
			.contains("value=\"hal\"")
			.doesNotContain("value=\"vera\"");
		assertThat(post("/inquiries/" + id + "/hand-over", "bob", Map.of("to", "vera"))).flash()
			.containsEntry("news", "no-colleague");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/accounts", "/templates", "/learning", "/learning/models", "/thresholds", "/lexicon",
			"/offices", "/bench", "/replay", "/changes", "/facts", "/reports", "/sending", "/changes/export.csv" })
	void openNothingThatIsAboutTheWholeService(String path) {
		Account limited = added(LimitedPeople.account("lim", Role.ADMIN, "valve"));
		assertThat(this.pages.get().uri(path).with(LimitedPeople.signedIn(limited))).hasStatus(403);
		Account whole = added(LimitedPeople.account("ada", Role.ADMIN));
		assertThat(this.pages.get().uri(path).with(LimitedPeople.signedIn(whole))).hasStatusOk();
	}

	@Test
	void stopSendingForNobodyElse() {
		assertThat(this.pages.post()
			.uri("/sending/stop")
			.param("reason", "Too much")
			.param("seen", "x")
			.with(csrf())
			.with(LimitedPeople.signedIn(this.vera))).hasStatus(403);
	}

	@Test
	void areToldWhatTheySee() {
		assertThat(get("/queue")).bodyText()
			.containsPattern("vera</strong>.*only valve")
			.doesNotContain("href=\"/reports\"", "href=\"/sending\"");
	}

	@Test
	void seeAnotherMailboxInAnOpenSessionAsSoonAsAnAdminSaysSo() {
		this.cases.held("About their hearts", "unsure");
		MockHttpSession session = new MockHttpSession();
		assertThat(this.pages.get().uri("/queue").session(session).with(LimitedPeople.signedIn(this.vera))).bodyText()
			.doesNotContain("About their hearts");
		this.limits.limit(this.vera, Set.of(), "ada");
		assertThat(this.pages.get().uri("/queue").session(session)).hasStatusOk()
			.bodyText()
			.contains("About their hearts");
	}

	@Test
	void losesAPageInAnOpenSessionAsSoonAsAnAdminSaysSo() {
		Account ada = added(LimitedPeople.account("ada", Role.ADMIN));
		MockHttpSession session = new MockHttpSession();
		assertThat(this.pages.get().uri("/accounts").session(session).with(LimitedPeople.signedIn(ada))).hasStatusOk();
		this.limits.limit(ada, Set.of("valve"), "ada");
		assertThat(this.pages.get().uri("/accounts").session(session)).hasStatus(403);
		assertThat(this.pages.get().uri("/queue").session(session)).hasStatusOk();
	}

	@Test
	void changesOfMailboxesStandInTheChain() {
		this.limits.limit(this.vera, Set.of("valve", "program"), "ada");
		assertThat(this.changes.before(Long.MAX_VALUE, 1)).extracting(AdminChange::entry)
			.containsExactly(
					new AdminChange.Entry("ada", "mailboxes", "vera", "valve before, program, valve now", "", ""));
		assertThat(this.changes.isIntact()).isTrue();
		assertThat(this.pages.get().uri("/changes").with(user("ada").roles("ADMIN"))).bodyText()
			.contains("Mailboxes changed for");
	}

	private InquiryId ours(InquiryId id) {
		this.jdbc.sql("update inquiry set mailbox = 'valve' where id = :id").param("id", id.value()).update();
		return id;
	}

	private String version(InquiryId id) {
		return Long.toString(this.inquiries.find(id).orElseThrow().version());
	}

	private void sample(InquiryId id) {
		this.jdbc.sql("insert into audit_sample (inquiry_id, stratum, blind, chosen) values (:id, 'FAR', false, now())")
			.param("id", id.value())
			.update();
	}

	private MvcTestResult post(String path, String person, Map<String, String> form) {
		MockMvcTester.MockMvcRequestBuilder request = this.pages.post()
			.uri(path)
			.with(user(person).roles("STAFF"))
			.with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(URI.create(path)).with(LimitedPeople.signedIn(this.vera)).exchange();
	}

}
