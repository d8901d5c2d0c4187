package org.inquirytriage.tuning.bench.web;

import java.nio.charset.StandardCharsets;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.review.web.SampleCases;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:bench-page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class BenchPageTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Autowired
	private AccessLog log;

	@Autowired
	private Outbox outbox;

	@Test
	void asksForAMessage() {
		assertThat(get("/bench", "ADMIN")).bodyText().contains("A message to try", "Nothing leaves from here");
	}

	@Test
	void saysWhatWouldBeDecidedAndWhy() {
		assertThat(paste("", "Help", "I have chest pain")).bodyText()
			.contains("Emergency?", "Signs of: heart attack", "Parking, bus and train 40%", "98%");
	}

	@Test
	void showsTheMailWithItsHeadersAndRecipient() {
		assertThat(paste("pat@writers.example", "Help", "x")).bodyText()
			.contains("2 messages would be sent", "Emergency notice", "to pat@writers.example",
					"Auto-Submitted: auto-replied", "Call 911 now.", "Alert to staff", "to on-call@example.org");
	}

	@Test
	void marksTheWordsThatALayerFound() {
		assertThat(paste("", "Help", "x")).bodyText()
			.containsPattern("<mark class=\"layer-emergency\">chest pain</mark><span class=\"chip layer-emergency\">");
	}

	@Test
	void showsMarkupOfAMessageAsText() {
		assertThat(paste("", "<i>Help</i>", "</textarea><script>alert(1)</script>")).bodyText()
			.contains("&lt;b&gt;I&lt;/b&gt; have", "&lt;/textarea&gt;&lt;script&gt;")
			.doesNotContain("<script>alert");
	}

	@Test
	void asksForWordsWhenThereAreNone() {
		assertThat(paste("", " ", "\n")).bodyText().contains("There is nothing to try", "aria-invalid=\"true\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pat", "pat@", "a@b.example\r\nBcc: c@d.example" })
	void refusesAnAddressThatIsNone(String from) {
		assertThat(paste(from, "Help", "x")).bodyText()
			.contains("This is not an email address")
			.doesNotContain("messages would be sent");
	}

	@Test
	void keepsWhatWasTyped() {
		assertThat(paste("pat@writers.example", "Help me", "I have words")).bodyText()
			.contains("value=\"pat@writers.example\"", "value=\"Help me\"", ">I have words</textarea>");
	}

	@Test
	void takesAMessageFile() {
		assertThat(file("letter.eml", "From: <a@b.example>\r\n\r\nx")).bodyText()
			.contains("From the file letter.eml", "to a@b.example");
	}

	@Test
	void saysThatAFileIsEmpty() {
		assertThat(file("letter.eml", "")).bodyText().contains("The file is empty.");
	}

	@Test
	void saysThatAFileIsNoMessage() {
		assertThat(file("picture.png", "unreadable")).bodyText().contains("Live, it would come into quarantine.");
	}

	@Test
	void takesAStoredInquiryAndNotesWhoOpenedIt() {
		InquiryId id = this.cases.received("Parking", "new@example.org", "Where can I park?");
		assertThat(get("/bench?inquiry=" + id, "ADMIN")).bodyText().contains("What would be decided");
		assertThat(this.log.of(id.toString(), 5)).extracting(AccessLog.Entry::name).containsExactly("ann");
	}

	@Test
	void storesNoMail() {
		InquiryId id = this.cases.received("Hours", "new@example.org", "When are you open?");
		get("/bench?inquiry=" + id, "ADMIN");
		assertThat(this.outbox.ofInquiry(id.toString())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "00000000-0000-0000-0000-000000000000", "../../etc" })
	void saysThatThereIsNoSuchInquiry(String id) {
		assertThat(get("/bench?inquiry=" + id, "ADMIN")).bodyText().contains("There is no inquiry with this id");
	}

	@ParameterizedTest
	@ValueSource(strings = { "STAFF", "AUDITOR" })
	void isForAdminsOnly(String role) {
		assertThat(get("/bench", role)).hasStatus(403);
		assertThat(this.pages.post()
			.uri("/bench")
			.param("subject", "x")
			.param("text", "x")
			.with(user("bob").roles(role))
			.with(csrf())).hasStatus(403);
	}

	@Test
	void isLinkedForAdminsOnly() {
		assertThat(get("/queue", "ADMIN")).bodyText().contains("href=\"/bench\"");
		assertThat(get("/queue", "STAFF")).bodyText().doesNotContain("href=\"/bench\"");
	}

	@Test
	void takesNothingWithoutTokenOrSignIn() {
		assertThat(this.pages.post()
			.uri("/bench")
			.param("subject", "x")
			.param("text", "x")
			.with(user("ann").roles("ADMIN"))).hasStatus(403);
		assertThat(this.pages.post().uri("/bench").param("subject", "x").param("text", "x").with(csrf()))
			.hasRedirectedUrl("/login");
		assertThat(this.pages.get().uri("/bench")).hasRedirectedUrl("/login");
	}

	@Test
	void answersAFormWithoutItsFieldsWithABadRequest() {
		assertThat(this.pages.post().uri("/bench").with(user("ann").roles("ADMIN")).with(csrf())).hasStatus(400);
	}

	@Test
	void canBeReadInAnotherLanguageAfterAForm() {
		assertThat(get("/bench/file?lang=es", "ADMIN")).hasRedirectedUrl("/bench");
	}

	private MvcTestResult get(String uri, String role) {
		return this.pages.get().uri(uri).with(user("ann").roles(role)).exchange();
	}

	private MvcTestResult paste(String from, String subject, String text) {
		return this.pages.post()
			.uri("/bench")
			.param("from", from)
			.param("subject", subject)
			.param("text", text)
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult file(String name, String content) {
		return this.pages.post()
			.uri("/bench/file")
			.multipart()
			.file(new MockMultipartFile("file", name, "message/rfc822", content.getBytes(StandardCharsets.UTF_8)))
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.exchange();
	}

}
