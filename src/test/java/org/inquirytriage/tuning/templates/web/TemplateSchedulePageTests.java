package org.inquirytriage.tuning.templates.web;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:schedule-page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class TemplateSchedulePageTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private CurrentTemplates current;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void planAVersionAndShowWhatIsSentTodayAndThen() {
		LocalDate day = this.current.today().plusDays(10);
		assertThat(save("parking-transit", day.toString(), "", "The roof is closed.")).flash()
			.containsEntry("news", "published");
		assertThat(get("/templates/en/topics/parking-transit")).bodyText()
			.contains("Version 1 is sent today. Version 2 is published for other days", "published for other days",
					"from " + day.getDayOfMonth(), "The roof is closed.");
		assertThat(get("/templates")).bodyText().contains("version 2 planned");
		assertThat(moment("parking-transit", day.minusDays(1))).bodyText().doesNotContain("The roof is closed.");
		assertThat(moment("parking-transit", day)).bodyText()
			.contains("The roof is closed.", "From version 2 of the template.");
	}

	@ParameterizedTest
	@CsvSource({ "2030-05-02, 2030-05-01", "'', 2020-01-01", "soon, ''" })
	void refuseDaysThatCannotBe(String from, String until) {
		assertThat(save("hours", from, until, "Something else.")).hasStatus(422)
			.bodyText()
			.contains("The last day must not be before the first", "Something else.");
		assertThat(this.current.latest().number(new TemplateName(Kind.TOPIC, "en", "hours"))).isEqualTo(1);
	}

	@Test
	void sayWhenATemplateWasLastSent() {
		this.jdbc.sql("insert into template_sent (template, sent) values ('billing@en', :at)")
			.param("at", LocalDate.of(2026, 11, 3).atTime(18, 0).atOffset(ZoneOffset.UTC))
			.update();
		assertThat(get("/templates")).bodyText().contains("last sent 3 Nov 2026", "not sent so far");
		assertThat(get("/templates/en/topics/hours")).bodyText().contains("Not sent so far.");
	}

	private MvcTestResult moment(String topic, LocalDate day) {
		return get("/facts?topic=" + topic + "&language=en&time=10:00&date=" + day);
	}

	private MvcTestResult save(String slug, String from, String until, String body) {
		return this.pages.post()
			.uri("/templates/en/topics/" + slug + "/save")
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.param("version", "1")
			.param("title", "Parking")
			.param("subject", "Your question about parking")
			.param("owner", "Program Manager")
			.param("approved", "true")
			.param("reviewBy", "2027-05-16")
			.param("body", body)
			.param("from", from)
			.param("until", until)
			.exchange();
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(path).with(user("ann").roles("ADMIN")).exchange();
	}

}
