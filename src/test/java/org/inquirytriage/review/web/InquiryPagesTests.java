package org.inquirytriage.review.web;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.triage.Evidence.Layer;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = Pages.Wiring.class,
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:inquiry-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class InquiryPagesTests {

	private static final Pattern POLL = Pattern.compile("hx-get=\"(/(?:inquiries/[^/]+/)?updates\\?[^\"]*)\"");

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private Casework casework;

	@Autowired
	private AccessLog log;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void empty() {
		CaseTables.empty(this.jdbc);
	}

	@Test
	void listsAnInquiryWithItsReasonAndWhatWasSent() {
		this.cases.answered("Parking on Saturday", OutboxState.SENT);
		assertThat(get("/")).hasStatusOk()
			.bodyText()
			.contains("Parking on Saturday", "nephew@example.com", "Auto-reply",
					"Parking, bus and train, Visiting hours", "Answer", "sent ");
	}

	@Test
	void listsOpenEmergenciesAboveEverythingElse() {
		this.cases.emergency("please help");
		this.cases.held("Later than the emergency", "unsure");
		assertThat(get("/")).bodyText()
			.containsSubsequence("Possible emergencies, still open", "please help", "Signs of: heart attack",
					"All others, newest first", "Later than the emergency");
	}

	@ParameterizedTest
	@CsvSource({ "escalated, An emergency", "held, A held one", "redirected, A redirected one",
			"answered, An answered one", "suppressed, A suppressed one" })
	void showsOneDispositionWhenAskedTo(String choice, String subject) {
		one();
		assertThat(get("/?show=" + choice)).bodyText()
			.contains(subject)
			.satisfies((body) -> assertThat(body.split("class=\"row is-", -1)).hasSize(2));
	}

	private void one() {
		this.cases.emergency("An emergency");
		this.cases.held("A held one", "unsure");
		this.cases.redirected("A redirected one");
		this.cases.answered("An answered one", OutboxState.SENT);
		this.cases.suppressed("A suppressed one");
	}

	@Test
	void showsWhatWaitsForAPerson() {
		one();
		this.cases.quarantined("A quarantined one");
		assertThat(get("/?show=waiting")).bodyText()
			.contains("An emergency", "A held one", "A quarantined one")
			.doesNotContain("An answered one", "A redirected one", "A suppressed one");
	}

	@Test
	void findsInquiriesByAPartOfTheirSubject() {
		one();
		assertThat(get("/?words=DIRECTED")).bodyText()
			.contains("A redirected one")
			.doesNotContain("A held one", "An emergency");
	}

	@Test
	void saysSoWhenNothingWasFound() {
		assertThat(get("/?words=<b>zebra")).bodyText().contains("Nothing was found", "“&lt;b&gt;zebra”");
	}

	@Test
	void goesOnToOlderInquiriesFromWhereThePageEnded() {
		for (int i = 0; i < 26; i++) {
			this.cases.held("Question number " + i + ".", "unsure");
		}
		MvcTestResult first = get("/");
		assertThat(first).bodyText().contains("Question number 1.").doesNotContain("Question number 0.");
		Matcher older = Pattern.compile("id=\"older\" href=\"([^\"]+)\"").matcher(body(first));
		assertThat(older.find()).isTrue();
		assertThat(get(older.group(1).replace("&amp;", "&"))).bodyText()
			.contains("Question number 0.")
			.doesNotContain("Question number 1.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/?after=x", "/?after=USUAL_2026-13-99T00:00:00.000000Z_" + "0", "/?show=nonsense" })
	void showsTheFirstPageWhenALinkIsMangled(String path) {
		this.cases.held("A held one", "unsure");
		assertThat(get(path)).hasStatusOk().bodyText().contains("A held one");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/?show=held" })
	void sendsNothingWhileTheListIsAsThePageKnowsIt(String path) {
		this.cases.held("A held one", "unsure");
		assertThat(get(poll(get(path)))).hasStatus(204);
	}

	@Test
	void sendsTheListOnceItHasChanged() {
		this.cases.held("A held one", "unsure");
		String poll = poll(get("/"));
		this.cases.held("A newer one", "unsure");
		assertThat(get(poll)).hasStatusOk().bodyText().contains("A newer one").doesNotContain("<html");
	}

	@Test
	void tellsEverythingAboutOneInquiry() {
		InquiryId id = this.cases.emergency("please help");
		assertThat(get("/inquiries/" + id)).hasStatusOk()
			.bodyText()
			.contains("My husband has ", "crushing pain in his chest", "emergency sign: heart attack",
					"clinical: medicine", "E1-chest-pain-plain", "99.1%", "Emergency notice",
					"to nurse-line@example.org", "250 2.0.0 Ok: queued as 4F2", "What happened", "Claim it");
	}

	@Test
	void namesAttachmentsAndFoldsWhatIsQuoted() {
		InquiryId id = this.cases.redirected("My new tablets");
		assertThat(get("/inquiries/" + id)).bodyText()
			.contains("blood pressure diary.pdf", "49 kB", "never opened")
			.containsSubsequence("<details>", "Quoted or hidden text", "Please bring your diary.", "</details>");
	}

	@Test
	void unfoldsWhatIsQuotedWhenALayerActedOnIt() {
		String quoted = "> I fainted twice today";
		Mark sign = new Mark(Layer.EMERGENCY, "E4-passed-out", "E4", Source.QUOTED, 4, 11);
		Mark inSubject = new Mark(Layer.CLINICAL, "drug-name", "drug", Source.SUBJECT, 3, 11);
		InquiryId id = this.cases.held("My warfarin", "follow-up", new BodyText("Thank you.", quoted, "", null),
				new Explanation(List.of(sign, inSubject), List.of(), List.of(), List.of()));
		assertThat(get("/inquiries/" + id)).bodyText()
			.containsSubsequence("Subject:", "<mark class=\"layer-clinical\">warfarin")
			.containsSubsequence("<details open=\"open\">", "Quoted or hidden text",
					"<mark class=\"layer-emergency\">fainted");
	}

	@Test
	void namesOtherMessagesOfItsWriterAndHowTheyEnded() {
		InquiryId first = this.cases.held("The first question", "unsure");
		InquiryId second = this.cases.held("The second question", "no-topic");
		this.cases.answered("Of somebody else", OutboxState.SENT);
		assertThat(get("/inquiries/" + second)).bodyText()
			.containsSubsequence("Other messages of this writer", "/inquiries/" + first, "The first question", "Held")
			.doesNotContain("Of somebody else");
		assertThat(get("/inquiries/" + first)).bodyText().contains("The second question");
	}

	@Test
	void notesWhoOpenedIt() {
		InquiryId id = this.cases.held("A held one", "unsure");
		get("/inquiries/" + id);
		assertThat(this.log.of(id.toString(), 9)).extracting("name", "act")
			.containsExactly(tuple("ann", Act.VIEWED_INQUIRY));
	}

	@Test
	void says404WhereThereIsNoSuchInquiry() {
		UUID unknown = UUID.randomUUID();
		assertThat(get("/inquiries/" + unknown)).hasStatus(404);
		assertThat(this.log.of(unknown.toString(), 9)).isEmpty();
	}

	@Test
	void asksForTheWholePageAgainOnceTheTextIsThere() {
		InquiryId id = this.cases.received("New", "new@example.org", "Where is the garage?");
		String poll = poll(get("/inquiries/" + id));
		this.cases.decideAsHeld(id, "Where is the garage?");
		assertThat(get(poll)).hasStatus(204).headers().hasValue("HX-Refresh", "true");
	}

	@Test
	void saysThatTheTextIsNotKeptAnyMoreOnceErased() {
		InquiryId id = this.cases.held("A held one", "unsure");
		this.jdbc.sql("delete from inquiry_text").update();
		assertThat(get("/inquiries/" + id)).hasStatusOk().bodyText().contains("The text is not kept any more.");
	}

	@Test
	void showsAQuarantinedMessageAsItCameWithTheReason() {
		InquiryId id = this.cases.quarantined("A broken one");
		assertThat(get("/inquiries/" + id)).bodyText()
			.contains("In quarantine, nothing was sent:", "its header never ends", "From: someone@example.org",
					"Try to read it again");
		assertThat(get("/quarantine")).bodyText().contains("A broken one", "its header never ends");
	}

	@Test
	void putsAnUnclaimedEmergencyOnEveryPage() {
		InquiryId id = this.cases.emergency("please help");
		assertThat(get("/quarantine")).bodyText()
			.contains("One possible emergency waits for a person", "href=\"/inquiries/" + id + "\"");
		this.casework.claim(id, "bob", Duration.ofMinutes(5));
		assertThat(get("/quarantine")).bodyText().doesNotContain("possible emergency");
	}

	@Test
	void saysOnEveryPageThatNothingIsSentInShadow() {
		assertThat(get("/quarantine")).bodyText()
			.contains("Shadow: the mailbox program is read and decided upon, and nothing is sent.",
					"the embedded mail server is in use");
	}

	@Test
	void claimsAndClosesAnEmergency() {
		InquiryId id = this.cases.emergency("please help");
		assertThat(post(id, "claim")).hasRedirectedUrl("/inquiries/" + id);
		assertThat(close(id, found(id).version(), "reached")).flash().containsEntry("news", "closed");
		assertThat(found(id).status()).isEqualTo(InquiryStatus.DONE);
		assertThat(get("/inquiries/" + id)).bodyText().contains("writer reached by phone", "by ann");
	}

	@Test
	void refusesToCloseWhatChangedSinceItWasOpened() {
		InquiryId id = this.cases.held("A held one", "unsure");
		assertThat(close(id, found(id).version() - 1, "answered")).flash().containsEntry("news", "changed");
		assertThat(found(id).status()).isEqualTo(InquiryStatus.HELD);
	}

	@Test
	void refusesToTakeWhatSomebodyElseHas() {
		InquiryId id = this.cases.held("A held one", "unsure");
		this.casework.claim(id, "bob", Duration.ofMinutes(5));
		assertThat(post(id, "claim")).flash().containsEntry("news", "changed");
		assertThat(close(id, found(id).version(), "answered")).flash().containsEntry("news", "changed");
		assertThat(get("/inquiries/" + id)).bodyText().contains("bob has it until").doesNotContain("Claim it");
	}

	@Test
	void refusesAnOutcomeThatIsNotOffered() {
		InquiryId id = this.cases.held("A held one", "unsure");
		assertThat(close(id, found(id).version(), "patient has chest pain")).hasStatus(400);
	}

	@Test
	void asksForAQuarantinedMessageToBeReadAgain() {
		InquiryId id = this.cases.quarantined("A broken one");
		assertThat(post(id, "retry")).flash().containsEntry("news", "retried");
		assertThat(found(id).status()).isEqualTo(InquiryStatus.RECEIVED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "claim", "release", "close", "retry" })
	void letsAuditorsReadAndChangeNothing(String work) {
		InquiryId id = this.cases.held("A held one", "unsure");
		RequestPostProcessor auditor = user("aud").roles("AUDITOR");
		assertThat(this.pages.get().uri("/inquiries/" + id).with(auditor)).hasStatusOk()
			.bodyText()
			.doesNotContain("Claim it");
		assertThat(this.pages.post().uri("/inquiries/" + id + "/" + work).with(auditor).with(csrf())).hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "claim", "release", "close", "retry" })
	void takesNoFormWithoutItsToken(String work) {
		InquiryId id = this.cases.held("A held one", "unsure");
		assertThat(this.pages.post().uri("/inquiries/" + id + "/" + work).with(staff())).hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/updates?seen=x", "/quarantine", "/banners/updates?seen=x",
			"/inquiries/00000000-0000-8000-8000-000000000000" })
	void showsNothingToWhoeverHasNotSignedIn(String path) {
		assertThat(this.pages.get().uri(path)).hasStatus(302).hasRedirectedUrl("/login");
	}

	@Test
	void speaksSpanish() {
		this.cases.answered("Parking on Saturday", OutboxState.SENT);
		assertThat(this.pages.get().uri("/").with(staff()).header("Accept-Language", "es-MX")).bodyText()
			.contains("lang=\"es\"", "Consultas", "Respuesta automática", "Estacionamiento, autobús y tren");
	}

	private Inquiry found(InquiryId id) {
		return this.inquiries.find(id).orElseThrow();
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(URI.create(path.replace("<", "%3C").replace(">", "%3E"))).with(staff()).exchange();
	}

	private MvcTestResult post(InquiryId id, String work) {
		return this.pages.post().uri("/inquiries/" + id + "/" + work).with(staff()).with(csrf()).exchange();
	}

	private MvcTestResult close(InquiryId id, long version, String outcome) {
		return this.pages.post()
			.uri("/inquiries/" + id + "/close")
			.param("version", Long.toString(version))
			.param("outcome", outcome)
			.with(staff())
			.with(csrf())
			.exchange();
	}

	private static RequestPostProcessor staff() {
		return user("ann").roles("STAFF");
	}

	private static String poll(MvcTestResult page) {
		Matcher poll = POLL.matcher(body(page));
		assertThat(poll.find()).isTrue();
		return poll.group(1).replace("&amp;", "&");
	}

	private static String body(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

}
