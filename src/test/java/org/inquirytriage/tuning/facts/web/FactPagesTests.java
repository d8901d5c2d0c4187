package org.inquirytriage.tuning.facts.web;

import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:fact-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class FactPagesTests {

	private static final String FILE = "/facts/file";

	private static final String CHANGE = "/facts/change";

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private CurrentTemplates current;

	@AfterEach
	void goBackToTheFile() {
		if (number() > 1) {
			post(FILE + "/versions/1/return", "version", "" + number());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { FILE, CHANGE + "?path=phone.main" })
	void areForAdminsOnly(String path) {
		assertThat(this.pages.get().uri(path)).hasRedirectedUrl("/login");
		assertThat(this.pages.get().uri(path).with(user("sam").roles("STAFF"))).hasStatus(403);
		assertThat(get(path)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { CHANGE, CHANGE + "/check", FILE + "/save", FILE + "/check", FILE + "/versions/1/return",
			FILE + "/versions/1/approve", FILE + "/versions/1/decline" })
	void changeNothingWithoutTokenRoleAndSignIn(String path) {
		assertThat(this.pages.post().uri(path).with(user("ann").roles("ADMIN"))).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(user("sam").roles("STAFF")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(csrf())).hasRedirectedUrl("/login");
	}

	@Test
	void offerEveryFactToBeChanged() {
		assertThat(get("/facts")).bodyText().contains("/facts/change?path=parking.cost", "href=\"/facts/file\"");
	}

	@Test
	void showTheTextsThatNameAFact() {
		assertThat(get(CHANGE + "?path=parking.cost")).bodyText()
			.contains("The garage charges by the hour.", "2 texts name it", "/templates/en/topics/parking-transit",
					"On a usual day");
	}

	@Test
	void knowNoOtherFact() {
		assertThat(get(CHANGE + "?path=calendar.timezone")).hasStatus(404);
	}

	@Test
	void showWhatATextBecomesWhileSomebodyTypes() {
		assertThat(cost(CHANGE + "/check", "Parking costs nothing.")).bodyText()
			.contains("Parking costs nothing.")
			.doesNotContain("<html");
	}

	@Test
	void publishAFact() {
		assertThat(cost(CHANGE, "Parking costs nothing.")).hasRedirectedUrl("/facts")
			.flash()
			.containsEntry("news", "published");
		assertThat(this.current.now().facts().in("en").toString()).contains("Parking costs nothing.");
		assertThat(get("/changes")).bodyText().contains("+     en: &quot;Parking costs nothing.&quot;");
	}

	@Test
	void saveNoEmptyFact() {
		assertThat(cost(CHANGE, " ")).hasStatus(422).bodyText().contains("a text is empty");
	}

	@Test
	void keepWhatWasTypedWhenSomebodyWasFaster() {
		int seen = number();
		cost(CHANGE, "It was one dollar.");
		assertThat(cost(CHANGE, "It is two dollars.", seen)).hasStatus(409)
			.bodyText()
			.contains("somebody else changed facts", "It is two dollars.");
		assertThat(text()).contains("It was one dollar.").doesNotContain("two dollars");
	}

	@Test
	void publishTheFileAndGoBack() {
		String before = text();
		assertThat(save(before.replace("notices: []", """
				notices:
				  - {from: 2026-02-01, until: 2026-02-05, topics: [parking-transit], text: {en: "Shut.", es: "No."}}
				"""))).hasRedirectedUrl(FILE).flash().containsEntry("news", "published");
		int changed = number();
		assertThat(this.current.now().calendar().notices()).hasSize(1);
		assertThat(get(FILE)).bodyText().contains("/facts/file/versions/" + changed);
		assertThat(get(FILE + "/versions/" + changed)).bodyText().contains("Shut.", "line-ADDED");
		assertThat(post(FILE + "/versions/1/return", "version", "" + changed)).hasRedirectedUrl(FILE)
			.flash()
			.containsEntry("news", "published");
		assertThat(text()).isEqualTo(before);
	}

	@Test
	void saveNoFileThatCannotBeUsed() {
		String wrong = text().replace("monday: [\"08:00-17:00\"]", "monday: [\"8 to 5\"]");
		assertThat(save(wrong)).hasStatus(422).bodyText().contains("hours are written as 08:00-17:00", "8 to 5");
		assertThat(post(FILE + "/check", "version", "" + number(), "text", wrong)).bodyText()
			.contains("calendar.opening.monday")
			.doesNotContain("<html");
		assertThat(text()).contains("monday: [\"08:00-17:00\"]");
	}

	@Test
	void showWhatSomebodyElseChangedInTheFile() {
		int seen = number();
		save(text().replace("555-0100", "555-0177"));
		assertThat(post(FILE + "/save", "version", "" + seen, "text", text().replace("555-0101", "555-0178")))
			.hasStatus(409)
			.bodyText()
			.contains("555-0177", "line-ADDED", "555-0178");
	}

	private int number() {
		return this.current.latest().number("program.yaml");
	}

	private String text() {
		return this.current.latest().text("program.yaml");
	}

	private MvcTestResult save(String text) {
		return post(FILE + "/save", "version", "" + number(), "text", text);
	}

	private MvcTestResult cost(String path, String english) {
		return cost(path, english, number());
	}

	private MvcTestResult cost(String path, String english, int version) {
		return post(path, "path", "parking.cost", "version", "" + version, "text.en", english, "text.es", "No cuesta.");
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(path).with(user("ann").roles("ADMIN")).exchange();
	}

	private MvcTestResult post(String path, String... parameters) {
		MockMvcTester.MockMvcRequestBuilder post = this.pages.post()
			.uri(path)
			.with(user("ann").roles("ADMIN"))
			.with(csrf());
		for (int index = 0; index < parameters.length; index += 2) {
			post.param(parameters[index], parameters[index + 1]);
		}
		return post.exchange();
	}

}
