package org.inquirytriage.review.web;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.review.mailboxes.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = Pages.Wiring.class,
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:mailboxes-page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class MailboxesPageTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private FixedMailboxes mailboxes;

	@Autowired
	private AccessLog log;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void empty() {
		this.mailboxes.asked.clear();
		this.jdbc.sql("delete from access_log").update();
	}

	@Test
	void saysHowEachMailboxIsConnected() {
		assertThat(get("ADMIN")).bodyText()
			.containsSubsequence("program@hospital.example.org", "Shadow", "imap.hospital.example.org, port 993",
					"encrypted from the start (TLS)", "client credentials", "runs out Mar 2, 2026, 5:00:00")
			.containsSubsequence("mail.hospital.example.org, port 143", "STARTTLS", "as heart", "with a password")
			.containsSubsequence("127.0.0.1, port 143", "not encrypted", "refresh token", "has not been given one yet");
	}

	@Test
	void saysThatNothingOldWillBeAnswered() {
		assertThat(get("ADMIN")).bodyText().contains("1,234 messages were already there. 0 of them will be answered.");
	}

	@Test
	void saysHowReadingGoes() {
		assertThat(get("ADMIN")).bodyText()
			.containsSubsequence("The mail server was away", "this replica", "(IDLE), and timed visits go on",
					"every 30 seconds")
			.containsSubsequence("It cannot be read since", "The mail server refused the sign-in", "another replica",
					"is tried again", "every 5 minutes")
			.containsSubsequence("never so far", "none was noted", "nobody at this moment", "every minute");
	}

	@Test
	void saysTheCursorInPlainDigits() {
		assertThat(get("ADMIN")).bodyText().contains("UID 12345 (UIDVALIDITY 1234567890)");
	}

	@Test
	void accountsForEveryMessageOnTheServer() {
		assertThat(get("ADMIN")).bodyText()
			.containsSubsequence("Messages on the server", ">1300<", ">60<", ">2<", ">1234<", ">4<", ">0<");
	}

	@Test
	void raisesAnAlarmForMessagesThatAreNotAccountedFor() {
		assertThat(get("ADMIN")).bodyText()
			.contains("One message on the server is neither stored nor left alone for a reason.");
	}

	@Test
	void saysThatTheMailServerIsTheEmbeddedOne() {
		assertThat(get("ADMIN")).bodyText().contains("This is the embedded mail server of the demo.");
	}

	@ParameterizedTest
	@CsvSource({ "look, LOOKED_FOR_MAIL, READ", "test, TESTED_MAILBOX, SIGN_IN_REFUSED",
			"count, COUNTED_MAILBOX, COUNT_ASKED" })
	void doesWhatAnAdminPressesAndNotesIt(String way, Act act, Answer.Kind answer) {
		assertThat(post(way, "heart")).hasRedirectedUrl("/mailboxes#mailbox-heart")
			.flash()
			.containsEntry("answered", "heart")
			.hasEntrySatisfying("answer", (said) -> assertThat(said).extracting("kind").isEqualTo(answer));
		assertThat(this.mailboxes.asked).containsExactly(way + " heart");
		assertThat(this.log.of("mailbox heart", 5)).extracting("name", "act").containsExactly(tuple("ann", act));
	}

	@ParameterizedTest
	@CsvSource({ "count-from, COUNTED_FROM_DATE, count heart since 2026-02-20T06:00:00Z",
			"read-from, READ_FROM_DATE, read heart since 2026-02-20T06:00:00Z" })
	void countsAndReadsMailFromTheBeginningOfADayAtTheProgram(String way, Act act, String asked) {
		assertThat(postFrom(way, "2026-02-20")).hasRedirectedUrl("/mailboxes#mailbox-heart");
		assertThat(this.mailboxes.asked).containsExactly(asked);
		assertThat(this.log.of("mailbox heart", 5)).extracting("name", "act").containsExactly(tuple("ann", act));
	}

	@Test
	void knowsNoDateThatIsNone() {
		assertThat(postFrom("count-from", "yesterday")).hasStatus(400);
		assertThat(this.mailboxes.asked).isEmpty();
	}

	@Test
	void offersToReadWhatWasCountedFromADateOn() {
		assertThat(get("ADMIN")).bodyText()
			.containsSubsequence(
					"Since 2026-02-20 the server took 12 messages of this folder: 3 stored already," + " 9 never read.",
					"/mailboxes/program/read-from", "Read 9 messages")
			.doesNotContain("/mailboxes/heart/read-from");
	}

	@Test
	void showsWhatPeopleDidLately() {
		post("test", "heart");
		assertThat(get("AUDITOR")).bodyText().containsSubsequence("What people did here lately", "Tested the sign-in");
	}

	@ParameterizedTest
	@EnumSource(Answer.Kind.class)
	void saysWhatCameOfIt(Answer.Kind kind) {
		assertThat(this.pages.get()
			.uri("/mailboxes")
			.with(user("ann").roles("ADMIN"))
			.flashAttr("answered", "heart")
			.flashAttr("answer", new Answer(kind, 2, 1, "what the server said"))).hasStatusOk()
			.bodyText()
			.containsSubsequence("id=\"mailbox-heart\"", "data-say", "what the server said")
			.doesNotContain("mailboxes.answer.");
	}

	@Test
	void knowsNoMailboxOfAnotherName() {
		assertThat(post("look", "elsewhere")).hasStatus(404);
		assertThat(this.mailboxes.asked).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "look", "test", "count", "count-from?date=2026-02-20", "read-from?date=2026-02-20" })
	void letsNobodyActWithoutTokenRoleAndSignIn(String way) {
		String path = "/mailboxes/heart/" + way;
		assertThat(this.pages.post().uri(path).with(user("ann").roles("ADMIN"))).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(user("bob").roles("STAFF")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(user("aud").roles("AUDITOR")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(csrf())).hasRedirectedUrl("/login");
		assertThat(this.mailboxes.asked).isEmpty();
	}

	@Test
	void showsAuditorsEverythingWithoutAButton() {
		assertThat(get("AUDITOR")).hasStatusOk()
			.bodyText()
			.contains("imap.hospital.example.org", "Your role reads this page.", "href=\"/mailboxes\"")
			.doesNotContain("/mailboxes/heart/look");
	}

	@Test
	void isNotForStaff() {
		assertThat(get("STAFF")).hasStatus(403);
		assertThat(this.pages.get().uri("/quarantine").with(user("bob").roles("STAFF"))).bodyText()
			.doesNotContain("href=\"/mailboxes\"");
	}

	@Test
	void sendsThoseWhoAreSignedOutToSignIn() {
		assertThat(this.pages.get().uri("/mailboxes")).hasRedirectedUrl("/login");
	}

	private MvcTestResult get(String role) {
		return this.pages.get().uri("/mailboxes").with(user("ann").roles(role)).exchange();
	}

	private MvcTestResult postFrom(String way, String date) {
		return post(way + "?date=" + date, "heart");
	}

	private MvcTestResult post(String way, String mailbox) {
		return this.pages.post()
			.uri("/mailboxes/" + mailbox + "/" + way)
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.exchange();
	}

}
