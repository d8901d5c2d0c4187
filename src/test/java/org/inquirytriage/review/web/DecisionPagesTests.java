package org.inquirytriage.review.web;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.relay.Deliveries;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.ReplyLedger;
import org.inquirytriage.outbox.ReplyLedger.Allowance;
import org.inquirytriage.review.Drafts;
import org.inquirytriage.review.LabelledExamples;
import org.inquirytriage.review.LabelledExamples.Label;
import org.inquirytriage.review.Notes;
import org.inquirytriage.review.Outcome;
import org.inquirytriage.review.ReviewDecision;
import org.inquirytriage.review.ReviewDesk;
import org.inquirytriage.review.Truth;
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
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = Pages.Wiring.class,
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:decision-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class DecisionPagesTests {

	private static final Pattern PREVIEW = Pattern.compile("<div class=\"text\">([^<]*)</div>\\s*</article>");

	private static final Duration LEASE = Duration.ofMinutes(5);

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private Casework casework;

	@Autowired
	private InquiryHistory history;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private ReplyLedger ledger;

	@Autowired
	private ReviewDesk desk;

	@Autowired
	private AccessLog log;

	@Autowired
	private Drafts drafts;

	@Autowired
	private Notes notes;

	@Autowired
	private LabelledExamples examples;

	@Autowired
	private JdbcClient jdbc;

	private InquiryId held;

	@BeforeEach
	void empty() {
		CaseTables.empty(this.jdbc);
		this.held = this.cases.held("Where is my report", "unsure");
	}

	@Test
	void takesTheInquiryForWhoeverBeginsToAnswer() {
		assertThat(post("claim", Map.of("then", "answer"))).hasRedirectedUrl("/inquiries/" + this.held + "/answer");
		assertThat(found().handling().claim()).isNotNull();
	}

	@Test
	void fillsTheTextWithTheWordingOfTheChosenTopics() {
		assertThat(get("/answer?topic=parking-transit&topic=hours&language=en")).bodyText()
			.contains("Thank you for writing to", "You have these ways to park", "Opening hours", "reader@example.com",
					"These lines stay under it");
	}

	@Test
	void startsAnAnswerInTheLanguageThatIsAskedFor() {
		assertThat(get("/answer?topic=hours&language=es")).bodyText().contains("Una persona de", "lang=\"es\"");
	}

	@Test
	void showsExactlyWhatIsThenSent() {
		String text = "The report is at the front desk.\n\nAsk for it & bring a card.";
		claim("ann");
		String preview = preview(post("draft", Map.of("text", text, "language", "en")));
		answer(text);
		assertThat(sent(Action.PERSON_ANSWER).message().text()).isEqualTo(preview);
	}

	@Test
	void putsTheFooterUnderFreeWords() {
		answer("The report is at the front desk.");
		assertThat(sent(Action.PERSON_ANSWER).message().text()).startsWith("The report is at the front desk.\n\n")
			.contains("This inbox is not for emergencies", "call 911");
	}

	@Test
	void marksAnAnswerOfAPersonAsNotAutomatic() {
		answer("The report is at the front desk.");
		assertThat(sent(Action.PERSON_ANSWER).message()).satisfies((message) -> {
			assertThat(message.autoSubmitted()).isEqualTo(AutoSubmitted.NO);
			assertThat(message.to()).hasToString("reader@example.com");
			assertThat(message.inReplyTo()).isEqualTo(found().messageId());
			assertThat(message.subject()).doesNotContain("report");
		});
	}

	@Test
	void keepsTheAnswerBackUntilItCannotBeUndoneAnyMore() {
		answer("The report is at the front desk.");
		assertThat(this.deliveries.claim(9, LEASE)).isEmpty();
		assertThat(sent(Action.PERSON_ANSWER).due()).isAfter(sent(Action.PERSON_ANSWER).created());
	}

	@Test
	void closesAnAnsweredInquiryAndRecordsWhoAnswered() {
		answer("The report is at the front desk.");
		assertThat(found().status()).isEqualTo(InquiryStatus.DONE);
		assertThat(get("")).bodyText().contains("Answered by a person", "Answered by ann.", "details\">answer<");
		assertThat(InquiryEvent.isIntact(this.history.of(this.held))).isTrue();
	}

	@Test
	void opensTheNextInquiryAfterADecision() {
		InquiryId next = this.cases.held("The next one", "unsure");
		assertThat(answer("Done.")).hasRedirectedUrl("/inquiries/" + next);
	}

	@Test
	void opensTheQueueAfterTheLastDecision() {
		assertThat(answer("Done.")).hasRedirectedUrl("/queue");
	}

	@Test
	void passesOverWhatSomebodyElseHas() {
		InquiryId next = this.cases.held("Bob has this", "unsure");
		this.casework.claim(next, "bob", LEASE);
		assertThat(answer("Done.")).hasRedirectedUrl("/queue");
	}

	@Test
	void offersToUndoOnEveryPageAndUndoes() {
		answer("The report is at the front desk.");
		assertThat(this.pages.get().uri("/quarantine").with(staff("ann"))).bodyText()
			.contains("You answered “Where is my report”", "/inquiries/" + this.held + "/undo");
		assertThat(post("undo", Map.of())).flash().containsEntry("news", "undone");
		assertThat(this.outbox.ofInquiry(this.held.toString())).isEmpty();
		assertThat(found().status()).isEqualTo(InquiryStatus.HELD);
		assertThat(events()).contains(InquiryEvent.Kind.UNDONE);
	}

	@Test
	void offersNobodyElseToUndo() {
		answer("The report is at the front desk.");
		assertThat(this.pages.get().uri("/quarantine").with(staff("bob"))).bodyText().doesNotContain("You answered");
		assertThat(post("undo", Map.of(), staff("bob"))).flash().containsEntry("news", "too-late");
	}

	@Test
	void undoesNothingThatMayHaveLeft() {
		answer("The report is at the front desk.");
		this.jdbc.sql("update outbox_entry set state = 'SENDING', attempts = 1").update();
		assertThat(post("undo", Map.of())).flash().containsEntry("news", "too-late");
		assertThat(found().status()).isEqualTo(InquiryStatus.DONE);
		assertThat(this.outbox.ofInquiry(this.held.toString())).hasSize(1);
	}

	@Test
	void answersAgainAfterAnUndo() {
		answer("The first try.");
		post("undo", Map.of());
		answer("The second try.");
		assertThat(sent(Action.PERSON_ANSWER).message().text()).startsWith("The second try.");
	}

	@Test
	void refusesASecondDecisionAndSaysWhatChanged() {
		int seen = this.history.of(this.held).size();
		long version = found().version();
		answer("The first one.");
		MvcTestResult second = post("answer", Map.of("text", "Mine", "language", "en", "version",
				Long.toString(version), "seen", Integer.toString(seen)), staff("bob"));
		assertThat(second).hasRedirectedUrl("/inquiries/" + this.held)
			.flash()
			.containsEntry("news", "changed")
			.containsEntry("typed", "Mine")
			.hasEntrySatisfying("changes",
					(changes) -> assertThat(changes.toString()).contains("Reviewed, by ann. answer"));
		assertThat(this.outbox.ofInquiry(this.held.toString())).hasSize(1);
	}

	@Test
	void refusesADecisionWhileSomebodyElseHasTheInquiry() {
		this.casework.claim(this.held, "bob", LEASE);
		assertThat(answer("Mine.")).flash().containsEntry("news", "changed");
		assertThat(this.outbox.ofInquiry(this.held.toString())).isEmpty();
	}

	@Test
	void refusesAnEmptyAnswer() {
		assertThat(answer("  \n ")).flash().containsEntry("news", "nothing-written");
		assertThat(found().status()).isEqualTo(InquiryStatus.HELD);
	}

	@Test
	void keepsADraftForWhoeverTakesOver() {
		claim("ann");
		post("draft", Map.of("text", "I had begun", "language", "en", "topic", "hours"));
		assertThat(post("take-over", Map.of(), staff("bob"))).flash().containsEntry("news", "taken-over");
		assertThat(this.pages.get().uri("/inquiries/" + this.held + "/answer").with(staff("bob"))).bodyText()
			.contains("I had begun", "This is a draft by ann.");
		assertThat(events()).contains(InquiryEvent.Kind.TAKEN_OVER);
	}

	@Test
	void keepsNoDraftOfWhoeverLostTheInquiry() {
		claim("bob");
		assertThat(post("draft", Map.of("text", "Too late", "language", "en"))).bodyText()
			.contains("What you type is not kept");
		assertThat(this.drafts.of(this.held)).isEmpty();
	}

	@Test
	void tellsWhoeverWritesThatSomebodyTookOver() {
		claim("bob");
		assertThat(post("claim/updates", Map.of())).bodyText().contains("bob has it by now");
	}

	@Test
	void redirectsToTheChosenOfficeWithNoticeAndForward() {
		assertThat(get("/redirect?office=lakeside-suite-a")).bodyText()
			.contains("suite-a@example.org", "Please call 555-0121", "reader@example.com", "the whole message");
		assertThat(post("redirect", Map.of("office", "lakeside-suite-a", "version", version())))
			.hasRedirectedUrl("/queue");
		assertThat(sent(Action.REDIRECT_NOTICE).recipient()).hasToString("reader@example.com");
		assertThat(sent(Action.FORWARD).recipient()).hasToString("suite-a@example.org");
		assertThat(sent(Action.FORWARD).message().attachedDigest()).isEqualTo(found().digest());
		assertThat(get("")).bodyText().contains("Redirected by ann.", "redirect; office: Lakeside");
	}

	@Test
	void sendsNoticesThatAPersonDecidedAsThePersonsOwnMail() {
		post("redirect", Map.of("office", "lakeside-suite-a", "version", version()));
		assertThat(sent(Action.REDIRECT_NOTICE).message().autoSubmitted()).isEqualTo(AutoSubmitted.NO);
		assertThat(sent(Action.REDIRECT_NOTICE).message().text()).doesNotContain("automatic");
	}

	@Test
	void saysInPlainWordsWhatWasDecidedAndFoldsTheRest() {
		assertThat(get("")).bodyText()
			.contains("Held; The classifier could not tell")
			.containsSubsequence("<details class=\"record\" id=\"d-event-", "For the record", "Lexicon", "b7719d02")
			.doesNotContain("disposition: ", "lexicon: ");
	}

	@Test
	void showsCallsToStaffThatWentPastTheOutboxWithWhatWasSent() {
		this.history.append(this.held, InquiryEvent.Kind.DELIVERY, "liaison",
				Map.of("action", "ALERT", "round", "2", "reached", "1/3"));
		assertThat(get("")).bodyText()
			.containsSubsequence("What was sent", "Staff were called once more", "called again, 2 so far",
					"reached 1 of 3", "What happened");
	}

	@Test
	void showsTheHtmlPartAsACopyThatMayDoNothing() {
		InquiryId id = this.cases.held("Laid out", "unsure",
				new BodyText("Hello", "", "", "<p onclick=x()><b>Hello</b> <a href=//evil.example>you</a></p>"),
				Explanation.NONE);
		assertThat(this.pages.get().uri("/inquiries/" + id).with(staff("ann"))).bodyText()
			.containsSubsequence("<details class=\"html-letter\">", "<iframe sandbox", "/inquiries/" + id + "/html");
		assertThat(this.pages.get().uri("/inquiries/" + id + "/html").with(staff("ann"))).hasStatusOk()
			.hasHeader("Content-Security-Policy",
					"default-src 'none'; style-src 'self'; form-action 'none'; "
							+ "base-uri 'none'; frame-ancestors 'self'; sandbox")
			.bodyText()
			.contains("<p><b>Hello</b> you</p>");
	}

	@Test
	void hasNoHtmlPageOfALetterWithoutHtml() {
		assertThat(get("/html")).hasStatus(404);
		assertThat(get("")).bodyText().doesNotContain("<iframe");
	}

	@Test
	void givesUpWhatCouldNotBeReadAndListsWhoDidAndWhy() {
		InquiryId broken = this.cases.quarantined("Broken");
		String version = Long.toString(this.inquiries.find(broken).orElseThrow().version());
		assertThat(postTo("/inquiries/" + broken + "/drop", Map.of("version", version, "reason", "A machine's log")))
			.hasRedirectedUrl("/quarantine");
		assertThat(this.inquiries.find(broken).orElseThrow().status()).isEqualTo(InquiryStatus.DONE);
		assertThat(this.pages.get().uri("/quarantine").with(staff("bob"))).bodyText()
			.containsSubsequence("Given up", "Broken", "could not be read", "by ann", "A machine&#39;s log");
	}

	@Test
	void takesBackThatSomethingWasGivenUp() {
		InquiryId broken = this.cases.quarantined("Broken");
		String version = Long.toString(this.inquiries.find(broken).orElseThrow().version());
		postTo("/inquiries/" + broken + "/drop", Map.of("version", version, "reason", "A mistake"));
		postTo("/inquiries/" + broken + "/undo", Map.of());
		assertThat(this.inquiries.find(broken).orElseThrow().status()).isEqualTo(InquiryStatus.QUARANTINED);
		assertThat(this.pages.get().uri("/quarantine").with(staff("bob"))).bodyText().doesNotContain("A mistake");
	}

	@Test
	void givesNothingUpWithoutAReasonNorWhatCanBeRead() {
		InquiryId broken = this.cases.quarantined("Broken");
		String version = Long.toString(this.inquiries.find(broken).orElseThrow().version());
		assertThat(postTo("/inquiries/" + broken + "/drop", Map.of("version", version, "reason", " "))).flash()
			.containsEntry("news", "nothing-written");
		assertThat(post("drop", Map.of("version", version(), "reason", "Not mine"))).flash()
			.containsEntry("news", "changed");
		assertThat(found().status()).isEqualTo(InquiryStatus.HELD);
	}

	@Test
	void givesUpMailInDoubtAndListsWhoDidAndWhy() {
		InquiryId id = this.cases.answered("Opening hours", OutboxState.UNKNOWN);
		UUID mail = this.outbox.ofInquiry(id.toString()).getFirst().id();
		assertThat(postTo("/inquiries/" + id + "/mail/" + mail + "/drop", Map.of("reason", "She called us")))
			.hasRedirectedUrl("/quarantine");
		assertThat(this.pages.get().uri("/quarantine").with(staff("bob"))).bodyText()
			.containsSubsequence("Given up", "Opening hours", "mail that did not arrive", "by ann", "She called us")
			.doesNotContain("/mail/" + mail);
		assertThat(this.outbox.ofInquiry(id.toString()).getFirst().state()).isEqualTo(OutboxState.UNKNOWN);
	}

	@Test
	void showsEarlierInquiriesLikeItAndHowTheyEnded() {
		answer("It is at the front desk.");
		InquiryId again = this.cases.held("My report", "unsure");
		assertThat(this.pages.get().uri("/inquiries/" + again + "/nearest/updates").with(staff("ann"))).bodyText()
			.containsSubsequence("Where is my report", "Answered by a person", "Answered by ann.");
	}

	@Test
	void offersEveryReasonToCloseBeforeAnybodyHasClaimed() {
		assertThat(get("")).bodyText().contains("passed on to somebody else", "Close it");
	}

	@Test
	void leavesASecondClinicalMessageOfTheWriterToAPersonUnlessTheRedirectIsUndone() {
		EmailAddress writer = EmailAddress.of("reader@example.com");
		post("redirect", Map.of("office", "harbor-street", "version", version()));
		assertThat(this.ledger.claim("another", Action.REDIRECT_NOTICE, writer, "clinical-redirect"))
			.isInstanceOf(Allowance.HeldBack.class);
		post("undo", Map.of());
		assertThat(this.ledger.claim("another", Action.REDIRECT_NOTICE, writer, "clinical-redirect"))
			.isInstanceOf(Allowance.Granted.class);
	}

	@Test
	void refusesAnOfficeThatDoesNotExist() {
		assertThat(post("redirect", Map.of("office", "no-such", "version", version()))).flash()
			.containsEntry("news", "no-office");
	}

	@Test
	void escalatesAtOnceAndLeavesTheInquiryOpen() {
		assertThat(post("escalate", Map.of("selfHarm", "true", "version", version())))
			.hasRedirectedUrl("/inquiries/" + this.held);
		assertThat(found().status()).isEqualTo(InquiryStatus.ESCALATED);
		assertThat(this.deliveries.claim(9, LEASE)).extracting((claim) -> claim.entry().action())
			.containsExactlyInAnyOrder(Action.SELF_HARM_NOTICE, Action.ALERT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "spam", "not-for-us", "duplicate" })
	void endsAnInquiryWithoutMail(String reason) {
		post("close", Map.of("outcome", reason, "version", version()));
		assertThat(found().status()).isEqualTo(InquiryStatus.DONE);
		assertThat(this.outbox.ofInquiry(this.held.toString())).isEmpty();
		assertThat(this.history.of(this.held).getLast().details()).containsEntry("outcome", reason);
	}

	@Test
	void showsANoteToColleaguesAndKeepsItsWordsOutOfTheHistory() {
		post("note", Map.of("text", "I called her about her heart."));
		assertThat(this.pages.get().uri("/inquiries/" + this.held).with(staff("bob"))).bodyText()
			.contains("I called her about her heart.");
		assertThat(this.history.of(this.held).getLast().details()).containsOnly(Map.entry("note", "1"));
		assertThat(this.notes.of(this.held)).hasSize(1);
	}

	@Test
	void putsAnInquiryOff() {
		assertThat(post("snooze", Map.of("until", "hour"))).hasRedirectedUrl("/queue");
		assertThat(found().handling().snoozedUntil()).isNotNull();
		assertThat(get("")).bodyText().contains("Put off until");
	}

	@Test
	void handsOverToNobodyWhoHasNoAccount() {
		assertThat(post("hand-over", Map.of("to", "nobody"))).flash().containsEntry("news", "no-colleague");
	}

	@Test
	void letsOneOfManyPeopleDecideAndLosesNoDecision() throws Exception {
		List<InquiryId> all = IntStream.range(0, 10)
			.mapToObj((i) -> this.cases.held("Question " + i, "unsure"))
			.toList();
		try (ExecutorService people = Executors.newFixedThreadPool(10)) {
			List<Callable<Long>> work = IntStream.range(0, 10)
				.<Callable<Long>>mapToObj(
						(person) -> () -> all.stream().filter((id) -> decided(id, "p" + person)).count())
				.toList();
			long won = 0;
			for (Future<Long> decided : people.invokeAll(work)) {
				won += decided.get();
			}
			assertThat(won).isEqualTo(10);
		}
		assertThat(all).allSatisfy((id) -> {
			assertThat(this.outbox.ofInquiry(id.toString())).hasSize(1);
			assertThat(InquiryEvent.isIntact(this.history.of(id))).isTrue();
		});
	}

	private boolean decided(InquiryId id, String person) {
		long version = this.inquiries.find(id).orElseThrow().version();
		return this.desk.decide(id, version, person,
				new ReviewDecision.Answer(List.of(), "en", "By " + person)) instanceof Outcome.Done;
	}

	@Test
	void notesWhoReadAMessageToAnswerIt() {
		get("/answer");
		assertThat(this.log.of(this.held.toString(), 9)).extracting("name").containsExactly("ann");
	}

	@Test
	void stopsMailThatHasNotLeftAndLeavesItsInquiryToPeople() {
		this.held = this.cases.answered("Parking on Saturday", OutboxState.READY);
		assertThat(get("")).bodyText().contains("Stop it");
		assertThat(post("mail/" + sent(Action.ANSWER).id() + "/stop", Map.of())).flash()
			.containsEntry("news", "stopped");
		assertThat(sent(Action.ANSWER).state()).isEqualTo(OutboxState.CANCELLED);
		assertThat(found().status()).isEqualTo(InquiryStatus.HELD);
		assertThat(events()).contains(InquiryEvent.Kind.DELIVERY, InquiryEvent.Kind.REOPENED);
	}

	@Test
	void sendsMailInDoubtAgainOnAPersonsWord() {
		this.held = this.cases.answered("Parking on Saturday", OutboxState.UNKNOWN);
		assertThat(get("")).bodyText().contains("Send it again", "it may arrive twice");
		assertThat(this.pages.get().uri("/quarantine").with(staff("ann"))).bodyText()
			.contains("Mail that did not arrive, or may not have", "/inquiries/" + this.held);
		post("mail/" + sent(Action.ANSWER).id() + "/again", Map.of());
		assertThat(sent(Action.ANSWER).state()).isEqualTo(OutboxState.READY);
	}

	@Test
	void stopsNoMailOfAnotherInquiryOrThatHasLeft() {
		InquiryId other = this.cases.answered("Parking on Saturday", OutboxState.SENT);
		OutboxEntry left = this.outbox.ofInquiry(other.toString()).getFirst();
		assertThat(post("mail/" + left.id() + "/stop", Map.of())).flash().containsEntry("news", "changed");
		this.held = other;
		assertThat(post("mail/" + left.id() + "/stop", Map.of())).flash().containsEntry("news", "too-late");
	}

	@Test
	void keepsAWrongAnswerAsAnExampleAndOffersACorrection() {
		this.held = this.cases.answered("Parking on Saturday", OutboxState.SENT);
		assertThat(post("wrong", Map.of("truth", "clinical", "version", version())))
			.hasRedirectedUrl("/inquiries/" + this.held + "/redirect")
			.flash()
			.containsEntry("news", "marked");
		assertThat(this.examples.of(this.held)).contains(new Label(Truth.CLINICAL, List.of(), true, "ann"));
		assertThat(found()).satisfies((inquiry) -> {
			assertThat(inquiry.status()).isEqualTo(InquiryStatus.HELD);
			assertThat(inquiry.priority()).isEqualTo(Priority.HIGH);
		});
		assertThat(get("/redirect")).bodyText().contains("Correction", "Please read this email in place of our");
		post("redirect", Map.of("office", "harbor-street", "version", version()));
		assertThat(sent(Action.CORRECTION).message().text()).startsWith("Please read this email in place of our");
		assertThat(sent(Action.FORWARD).recipient()).hasToString("harbor-street@example.org");
	}

	@ParameterizedTest
	@CsvSource({ "general, /answer", "clinical, /redirect", "emergency, /escalate", "other, ''" })
	void leadsFromWhatAMessageReallyIsToWhatPutsItRight(String truth, String below) {
		this.held = this.cases.suppressed("Automatic reply");
		assertThat(post("wrong", Map.of("truth", truth, "version", version())))
			.hasRedirectedUrl("/inquiries/" + this.held + below);
	}

	@Test
	void marksNothingWrongThatChangedSince() {
		this.held = this.cases.answered("Parking on Saturday", OutboxState.SENT);
		assertThat(post("wrong", Map.of("truth", "clinical", "version", "1"))).flash().containsEntry("news", "changed");
		assertThat(this.examples.of(this.held)).isEmpty();
	}

	@Test
	void learnsFromDecisionsAndForgetsWhatIsUndone() {
		post("redirect", Map.of("office", "harbor-street", "version", version()));
		assertThat(this.examples.of(this.held)).map(Label::truth).contains(Truth.CLINICAL);
		post("undo", Map.of());
		assertThat(this.examples.of(this.held)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "claim", "take-over", "release", "claim/updates", "draft", "answer", "redirect",
			"escalate", "close", "note", "hand-over", "snooze", "undo", "wrong", "retry",
			"mail/00000000-0000-8000-8000-000000000000/stop", "mail/00000000-0000-8000-8000-000000000000/again" })
	void letsNobodyDecideWithoutTokenRoleAndSignIn(String work) {
		String path = "/inquiries/" + this.held + "/" + work;
		assertThat(this.pages.post().uri(path).with(staff("ann"))).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(user("aud").roles("AUDITOR")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(csrf())).hasStatus(302).hasRedirectedUrl("/login");
		assertThat(found().status()).isEqualTo(InquiryStatus.HELD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/answer", "/redirect", "/escalate" })
	void showsNoFormToWhoeverDecidesNothing(String page) {
		assertThat(this.pages.get().uri("/inquiries/" + this.held + page)).hasRedirectedUrl("/login");
		assertThat(this.pages.get().uri("/inquiries/" + this.held + page).with(user("aud").roles("AUDITOR")))
			.hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "answer", "redirect", "escalate", "close" })
	void refusesADecisionAboutAnOldVersion(String work) {
		Map<String, String> form = Map.of("text", "Mine", "language", "en", "office", "harbor-street", "selfHarm",
				"false", "outcome", "spam", "version", "0");
		assertThat(post(work, form)).flash().containsEntry("news", "changed");
		assertThat(this.outbox.ofInquiry(this.held.toString())).isEmpty();
	}

	private MvcTestResult answer(String text) {
		return post("answer", Map.of("text", text, "language", "en", "version", version()));
	}

	private void claim(String person) {
		this.casework.claim(this.held, person, LEASE);
	}

	private String version() {
		return Long.toString(found().version());
	}

	private Inquiry found() {
		return this.inquiries.find(this.held).orElseThrow();
	}

	private List<InquiryEvent.Kind> events() {
		return this.history.of(this.held).stream().map(InquiryEvent::kind).toList();
	}

	private OutboxEntry sent(Action action) {
		return this.outbox.ofInquiry(this.held.toString())
			.stream()
			.filter((entry) -> entry.action() == action)
			.findFirst()
			.orElseThrow();
	}

	private MvcTestResult get(String below) {
		return this.pages.get().uri("/inquiries/" + this.held + below).with(staff("ann")).exchange();
	}

	private MvcTestResult post(String work, Map<String, String> form) {
		return post(work, form, staff("ann"));
	}

	private MvcTestResult post(String work, Map<String, String> form, RequestPostProcessor person) {
		MockMvcTester.MockMvcRequestBuilder request = this.pages.post()
			.uri("/inquiries/" + this.held + "/" + work)
			.with(person)
			.with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult postTo(String path, Map<String, String> form) {
		MockMvcTester.MockMvcRequestBuilder request = this.pages.post().uri(path).with(staff("ann")).with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private static RequestPostProcessor staff(String name) {
		return user(name).roles("STAFF");
	}

	private static String preview(MvcTestResult page) {
		try {
			Matcher shown = PREVIEW.matcher(page.getResponse().getContentAsString());
			assertThat(shown.find()).isTrue();
			return shown.group(1).replace("&amp;", "&").replace("&#39;", "'");
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

}
