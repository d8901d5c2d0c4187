package org.inquirytriage.review.web.queue;

import java.time.Duration;
import java.util.Locale;

import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Inquiry.Question;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.review.web.SampleCases;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = Pages.Wiring.class,
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:decision-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class QueueViewsTests {

	@Autowired
	private QueueViews views;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Casework casework;

	@Test
	void countsWhatWasAskedForWhoeverMayReplyOnly() {
		InquiryId id = this.cases.held("Where is my report", "unsure");
		this.casework.claim(id, "ann", Duration.ofMinutes(5));
		this.casework.ask(id, "ann", Question.ANYBODY);
		QueueQuery query = QueueQuery.of("", "", "", "");
		assertThat(this.views.of(query, new Viewer("bob", Reach.EVERYTHING, true, Locale.ENGLISH)).asked()).isNotNull();
		assertThat(this.views.of(query, new Viewer("aud", Reach.EVERYTHING, false, Locale.ENGLISH)).asked()).isNull();
	}

}
