package org.inquirytriage.erasure.web;

import java.nio.charset.StandardCharsets;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.web.CaseTables;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.review.web.SampleCases;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class, ErasurePageTests.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:erasure-page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class ErasurePageTests {

	private static final String WRITER = "nephew@example.com";

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Autowired
	private JdbcClient jdbc;

	private InquiryId answered;

	@BeforeEach
	void store() {
		CaseTables.empty(this.jdbc);
		this.answered = this.cases.answered("Parking on Saturday", OutboxState.SENT);
	}

	@Test
	void showsWhatIsKeptOfAnAddressWhateverItsCase() {
		assertThat(preview("NEPHEW@example.com")).bodyText()
			.contains("<dt>Raw messages</dt><dd>1</dd>", "<dt>Texts of outgoing mail</dt><dd>1</dd>", "Erase for good");
	}

	@Test
	void erasesAndSaysSoOnThePageOfTheInquiry() {
		assertThat(erase(WRITER, "By letter", mark())).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/erasure");
		assertThat(get("/inquiries/" + this.answered)).hasStatusOk()
			.bodyText()
			.contains("by ann: By letter.", "is gone")
			.doesNotContain(WRITER, "Saturday", "A note for colleagues");
		assertThat(get("/erasure")).bodyText().contains("One inquiry erased", "By letter");
		assertThat(get("/changes")).bodyText().contains("Person erased", "The list is whole").doesNotContain(WRITER);
		assertThat(get("/?words=" + WRITER)).bodyText().doesNotContain("/inquiries/" + this.answered);
	}

	@Test
	void takesNoNoteAboutWhatWasErased() {
		erase(WRITER, "By letter", mark());
		assertThat(this.pages.post()
			.uri("/inquiries/" + this.answered + "/note")
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.param("text", "It was her nephew")
			.param("version", "1")
			.param("seen", "1")).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("select count(*) from review_note").query(Long.class).single()).isZero();
	}

	@Test
	void showsEachListWithWhatWasErased() {
		erase(WRITER, "By letter", mark());
		assertThat(get("/")).hasStatusOk();
		assertThat(get("/quarantine")).hasStatusOk();
		assertThat(get("/inquiries/" + this.answered + "/updates?seen=none")).hasStatus2xxSuccessful();
	}

	@Test
	void namesWhatMustBeDecidedFirst() {
		InquiryId waiting = this.cases.answered("Parking on Sunday", OutboxState.UNKNOWN);
		String mark = mark();
		assertThat(mark).isEmpty();
		assertThat(preview(WRITER)).bodyText().contains("To be decided first", "/inquiries/" + waiting);
		assertThat(erase(WRITER, "By letter", "any")).bodyText().contains("Something must be decided first");
	}

	@Test
	void asksToLookAgainWhenSomethingCameSince() {
		String mark = mark();
		this.cases.answered("Parking on Monday", OutboxState.SENT);
		assertThat(erase(WRITER, "By letter", mark)).hasStatusOk()
			.bodyText()
			.contains("Something changed since you looked", "By letter</textarea>");
	}

	@Test
	void keepsWhatWasTypedWhenTheAddressesDiffer() {
		assertThat(this.pages.post()
			.uri("/erasure")
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.param("address", WRITER)
			.param("again", "niece@example.com")
			.param("reason", "By letter")
			.param("mark", mark())
			.exchange()).bodyText().contains("The two addresses are not the same", "By letter</textarea>");
	}

	@Test
	void asksForAnAddressAndAReason() {
		assertThat(preview("nobody")).bodyText().contains("That is no email address");
		assertThat(erase(WRITER, " ", mark())).bodyText().contains("Say why.");
		assertThat(get("/erasure/preview")).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/erasure");
	}

	@Test
	void asksWhoIsNotSignedInToSignIn() {
		assertThat(this.pages.get().uri("/erasure")).hasStatus3xxRedirection().redirectedUrl().contains("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "STAFF", "AUDITOR" })
	void turnsAwayWhoIsNoAdmin(String role) {
		assertThat(this.pages.get().uri("/erasure").with(user("kim").roles(role))).hasStatus(403);
		assertThat(this.pages.post()
			.uri("/erasure/preview")
			.with(user("kim").roles(role))
			.with(csrf())
			.param("address", WRITER)).hasStatus(403);
		assertThat(this.pages.post().uri("/erasure").with(user("kim").roles(role)).with(csrf())).hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/preview", "/1/decline" })
	void takesNoFormFromElsewhere(String form) {
		assertThat(this.pages.post().uri("/erasure" + form).with(user("ann").roles("ADMIN"))).hasStatus(403);
	}

	private String mark() {
		String page = new String(preview(WRITER).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		return page.contains("name=\"mark\"") ? page.replaceAll("(?s).*name=\"mark\" value=\"([^\"]+)\".*", "$1") : "";
	}

	private MvcTestResult preview(String address) {
		return this.pages.post()
			.uri("/erasure/preview")
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.param("address", address)
			.exchange();
	}

	private MvcTestResult erase(String address, String reason, String mark) {
		return this.pages.post()
			.uri("/erasure")
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.param("address", address)
			.param("again", address)
			.param("reason", reason)
			.param("mark", mark)
			.exchange();
	}

	private MvcTestResult get(String page) {
		return this.pages.get().uri(page).with(user("ann").roles("ADMIN")).exchange();
	}

	/** The page itself; nested so that no scan of the program finds it. */
	@Configuration(proxyBeanMethods = false)
	@ComponentScan("org.inquirytriage.erasure")
	static class Wiring {

	}

}
