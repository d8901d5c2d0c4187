package org.inquirytriage.tuning.web;

import org.inquirytriage.reply.program.VascularFolder;
import org.inquirytriage.review.web.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:programs-apart;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class ProgramsApartPagesTests {

	@Autowired
	private MockMvcTester pages;

	@DynamicPropertySource
	static void standApart(DynamicPropertyRegistry registry) {
		String folder = VascularFolder.forTest(ProgramsApartPagesTests.class).path().toString();
		registry.add("triage.mailboxes[0].name", () -> "heart");
		registry.add("triage.mailboxes[1].name", () -> "vascular");
		registry.add("triage.mailboxes[1].templates", () -> folder);
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(path).with(user("ann").roles("ADMIN")).exchange();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/templates", "/templates/en/topics/parking-transit" })
	void templatesSayWhomTheyAreNeverSentTo(String path) {
		assertThat(get(path)).bodyText()
			.contains("What is published here is never sent to people who write to vascular");
	}

	@Test
	void theDirectorySaysWhoseMailGoesElsewhere() {
		assertThat(get("/offices")).bodyText().contains("Mail that comes into vascular goes to other offices");
	}

	@Test
	void theFactsOfAProgramApartAreShownByThemselves() {
		assertThat(get("/facts?mailbox=vascular")).bodyText()
			.contains(VascularFolder.NAME, VascularFolder.PHONE, "in the folder of this mailbox")
			.doesNotContain("555-0100", "Lakeside Heart and Vascular Program");
	}

	@ParameterizedTest
	@CsvSource({ "/facts", "/facts?mailbox=", "/facts?mailbox=nobody" })
	void everyOtherMailboxHasTheSharedFacts(String path) {
		assertThat(get(path)).bodyText()
			.contains("555-0100", "All other mailboxes")
			.doesNotContain(VascularFolder.NAME);
	}

	@Test
	void theBenchAsksWhichMailboxAMessageGoesTo() {
		assertThat(get("/bench")).bodyText()
			.contains("Mailbox that it goes to", "<option value=\"vascular\">vascular</option>");
	}

}
