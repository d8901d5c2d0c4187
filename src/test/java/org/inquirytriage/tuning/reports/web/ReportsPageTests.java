package org.inquirytriage.tuning.reports.web;

import org.inquirytriage.outbox.OutboxState;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:reports-page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class ReportsPageTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void fill() {
		if (this.jdbc.sql("select count(*) from inquiry").query(Long.class).single() == 0) {
			this.cases.held("A wedding in the chapel", "no-topic");
			this.cases.held("Is the chapel open for a wedding?", "no-topic");
			this.cases.answered("<b>Parking</b>", OutboxState.SENT);
		}
	}

	@Test
	void showsWhatHappened() {
		assertThat(get("/reports", "STAFF")).bodyText()
			.contains("Messages by day: 3", "No topic fits well enough.", "automatically", "66.7%");
	}

	@Test
	void groupsWhatNoTemplateCovers() {
		assertThat(get("/reports", "STAFF")).bodyText()
			.contains("wedding, chapel, report", "2 messages", "/inquiries/");
	}

	@Test
	void saysNothingOfDriftWhenThereIsNone() {
		assertThat(get("/reports", "STAFF")).bodyText().doesNotContain("than in the time before", "note warn");
	}

	@Test
	void namesTheBoundThatStaffSeeOnTheChecks() {
		assertThat(get("/reports", "STAFF")).bodyText().contains("Clinical messages answered", "100%");
	}

	@ParameterizedTest
	@ValueSource(strings = { "days", "dispositions", "topics", "waits", "holds", "corrections", "audited", "drift",
			"uncovered" })
	void givesEachTableAsAFile(String table) {
		assertThat(get("/reports/" + table + ".csv?days=7", "STAFF")).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"" + table + "-7-days.csv\"");
	}

	@Test
	void writesWordsForMachinesIntoFiles() {
		assertThat(get("/reports/holds.csv?days=7&lang=es", "STAFF"))
			.hasBodyTextEqualTo("reason,inquiries,share,shareBefore\r\nno-topic,2,1.0,\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reports?days=8", "/reports?days=100000", "/reports/secrets.csv" })
	void knowsNoOtherTimesAndTables(String uri) {
		assertThat(get(uri, "STAFF")).hasStatus(404);
	}

	@Test
	void isForStaffAndAdminsOnly() {
		assertThat(this.pages.get().uri("/reports")).hasRedirectedUrl("/login");
		assertThat(this.pages.get().uri("/reports/days.csv")).hasRedirectedUrl("/login");
		assertThat(get("/reports", "ADMIN")).hasStatusOk();
		assertThat(get("/reports", "AUDITOR")).hasStatus(403);
		assertThat(get("/reports/days.csv", "AUDITOR")).hasStatus(403);
	}

	private MvcTestResult get(String uri, String role) {
		return this.pages.get().uri(uri).with(user("ann").roles(role)).exchange();
	}

}
