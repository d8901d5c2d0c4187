package org.inquirytriage.tuning.templates.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:template-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class TemplatePagesTests {

	private static final String PAGE = "/templates/en/topics/parking-transit";

	private static final TemplateName PARKING = new TemplateName(Kind.TOPIC, "en", "parking-transit");

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private CurrentTemplates current;

	@Autowired
	private AdminChanges changes;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void untouched() {
		this.jdbc.sql("update template_current set turn = turn + 1").update();
		if (this.current.standing().number(PARKING) > 1) {
			post("/versions/1/return").param("version", String.valueOf(this.current.standing().number(PARKING)))
				.exchange();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/templates", PAGE, "/templates/export.zip", "/changes", "/changes/export.csv", "/facts" })
	void areForAdminsOnly(String path) {
		assertThat(this.pages.get().uri(path)).hasRedirectedUrl("/login");
		assertThat(this.pages.get().uri(path).with(user("sam").roles("STAFF"))).hasStatus(403);
		assertThat(this.pages.get().uri(path).with(user("aud").roles("AUDITOR"))).hasStatus(403);
		assertThat(get(path)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/save", "/check", "/links", "/replay", "/versions/1/return", "/versions/1/approve",
			"/versions/1/decline" })
	void changeNothingWithoutTokenRoleAndSignIn(String way) {
		String path = PAGE + way;
		assertThat(this.pages.post().uri(path).with(user("ann").roles("ADMIN"))).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(user("sam").roles("STAFF")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(csrf())).hasRedirectedUrl("/login");
	}

	@Test
	void listEveryTopicInEveryLanguage() {
		assertThat(get("/templates")).bodyText()
			.contains("href=\"/templates/en/topics/parking-transit\"", "href=\"/templates/es/topics/parking-transit\"",
					"href=\"/templates/en/notices/footer\"");
	}

	@Test
	void showTheTextItsVersionAndWhatAReaderGets() {
		assertThat(get(PAGE)).bodyText()
			.contains("is sent now", "{{parking.cost}}", "On a usual day", "At night", "On the next holiday");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/templates/en/topics/no-such-topic", "/templates/xx/topics/hours",
			"/templates/en/other/hours", "/templates/en/topics/..%2f..%2fprogram", PAGE + "/versions/999" })
	void knowNoOther(String path) {
		assertThat(get(path).getResponse().getStatus()).isIn(400, 404);
	}

	@Test
	void replayATextBeforeItIsSaved() {
		int before = this.current.standing().number(PARKING);
		assertThat(typed(post("/replay"), before, "Park in the garage. {{parking.cost}}")).hasStatus3xxRedirection()
			.redirectedUrl()
			.startsWith("/replay/");
		assertThat(this.current.standing().number(PARKING)).isEqualTo(before);
	}

	@Test
	void replayNoTextThatCannotBeSent() {
		assertThat(typed(post("/replay"), 1, "Call {{phone.nobody}}.")).hasRedirectedUrl("/replay");
	}

	@Test
	void checkWhileSomebodyTypes() {
		assertThat(typed(post("/check"), 1, "Call {{phone.nobody}}.")).bodyText()
			.contains("It cannot be saved like this.", "phone.nobody")
			.doesNotContain("<html");
	}

	@Test
	void tellWhetherLinksAnswer() {
		assertThat(typed(post("/links"), 1, "See https://parking.example/garage.")).bodyText()
			.contains("An example that leads nowhere:", "https://parking.example/garage")
			.doesNotContain("<html");
	}

	@Test
	void publishWhatWasSaved() {
		assertThat(save("Parking is free on Sundays.")).hasRedirectedUrl(PAGE)
			.flash()
			.containsEntry("news", "published");
		assertThat(this.current.standing().text(PARKING)).contains("Parking is free on Sundays.");
	}

	@Test
	void refuseATextThatCannotBeSentAndKeepWhatWasTyped() {
		assertThat(save("Call {{phone.nobody}}.")).hasStatus(422)
			.bodyText()
			.contains("It was not saved.", "Call {{phone.nobody}}.");
		assertThat(this.current.standing().text(PARKING)).doesNotContain("phone.nobody");
	}

	@Test
	void refuseTheSecondOfTwoAndShowWhatTheFirstChanged() {
		int seen = this.current.standing().number(PARKING);
		save("Parking is free on Sundays.");
		assertThat(typed(post("/save"), seen, "Parking is free on Mondays.")).hasStatus(409)
			.bodyText()
			.contains("somebody else changed this text", "line-ADDED", "Parking is free on Sundays.",
					"Parking is free on Mondays.");
		assertThat(this.current.standing().text(PARKING)).contains("Sundays");
	}

	@Test
	void goBackInOneClick() {
		String before = this.current.standing().text(PARKING);
		save("Parking is free on Sundays.");
		int now = this.current.standing().number(PARKING);
		assertThat(post("/versions/1/return").param("version", String.valueOf(now)).exchange()).hasRedirectedUrl(PAGE);
		assertThat(this.current.standing().text(PARKING)).isEqualTo(before);
	}

	@Test
	void showOneVersionBesideTheOneBefore() {
		save("Parking is free on Sundays.");
		assertThat(get(PAGE + "/versions/" + this.current.standing().number(PARKING))).bodyText()
			.contains("line-ADDED", "Parking is free on Sundays.");
	}

	@Test
	void giveAllFilesThatAreSent() throws IOException {
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(get("/templates/export.zip").getResponse().getContentAsByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		assertThat(names).contains("templates/en/parking-transit.md", "templates/program.yaml")
			.hasSameSizeAs(this.current.standing().sources().templates().keySet());
	}

	@Test
	void listWhoChangedWhat() {
		save("Parking is free on Sundays.");
		assertThat(get("/changes")).bodyText()
			.contains("Template published", "en/parking-transit.md", "by ann", "+ Parking is free on Sundays.",
					"The list is whole");
	}

	@Test
	void tellWhenTheListOfChangesIsNotWhole() {
		save("Parking is free on Sundays.");
		AdminChange last = this.changes.before(Long.MAX_VALUE, 1).getFirst();
		alter(last.number(), "eve");
		assertThat(get("/changes")).bodyText().contains("The list is not whole");
		alter(last.number(), last.entry().person());
	}

	@Test
	void giveTheChangesAsCsvWithoutFormulas() {
		save("Parking is free on Sundays.");
		assertThat(get("/changes/export.csv")).bodyText()
			.startsWith("number,at,person,act")
			.contains("en/parking-transit.md")
			.containsPattern(",\"?'[+-] ");
	}

	@Test
	void showWhatGoesOutOnAHoliday() {
		assertThat(get("/facts?topic=hours&language=en&date=2026-12-25&time=10:00")).bodyText()
			.contains("The program is closed then.", "555-0100");
	}

	@Test
	void showTheFactsForAMomentThatIsNone() {
		assertThat(get("/facts?topic=none&language=xx&date=soon&time=25:99")).hasStatusOk();
	}

	private void alter(long number, String person) {
		this.jdbc.sql("update admin_change set person = :person where number = :number")
			.param("person", person)
			.param("number", number)
			.update();
	}

	private MvcTestResult save(String body) {
		return typed(post("/save"), this.current.standing().number(PARKING), body);
	}

	private static MvcTestResult typed(MockMvcRequestBuilder request, int version, String body) {
		return request.param("version", String.valueOf(version))
			.param("title", "Parking")
			.param("subject", "Your question about parking")
			.param("owner", "Program Manager")
			.param("approved", "true")
			.param("reviewBy", "2027-05-16")
			.param("body", body)
			.exchange();
	}

	private MockMvcRequestBuilder post(String way) {
		return this.pages.post().uri(PAGE + way).with(user("ann").roles("ADMIN")).with(csrf());
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(path).with(user("ann").roles("ADMIN")).exchange();
	}

}
