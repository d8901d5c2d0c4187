package org.inquirytriage.review.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.calls.CallSettings;
import org.inquirytriage.review.calls.StaffCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = Pages.Wiring.class,
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:decision-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class StaffCallsTests {

	/** A Wednesday at 8 in the morning at the program. */
	private static final Instant WEDNESDAY = Instant.parse("2031-03-05T14:00:00Z");

	private static final Instant SUNDAY = Instant.parse("2031-03-09T14:00:00Z");

	@Autowired
	private SampleCases cases;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private Outbox outbox;

	@Autowired
	private StaffCalls.Letterhead letterhead;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void empty() {
		CaseTables.empty(this.jdbc);
	}

	@Test
	void tellOnceADayWhatWaitsWithoutAWordOfIt() {
		this.cases.emergency("please help");
		this.cases.held("Where is my report", "unsure");
		at(WEDNESDAY).digest();
		at(WEDNESDAY.plusSeconds(600)).digest();
		assertThat(digests()).singleElement().satisfies((entry) -> {
			assertThat(entry.recipient()).hasToString("lead@example.org");
			assertThat(entry.message().text())
				.contains("Inquiries that wait: 2", "may be an emergency: 1", "https://triage.example.org/queue")
				.doesNotContain("report", "help", "reader@");
		});
	}

	@Test
	void tellNothingWhenNothingWaitsOrOnAFreeDayOrBeforeTheHour() {
		at(WEDNESDAY).digest();
		this.cases.held("Where is my report", "unsure");
		at(SUNDAY).digest();
		at(WEDNESDAY.minus(Duration.ofHours(2))).digest();
		assertThat(digests()).isEmpty();
	}

	private StaffCalls at(Instant moment) {
		return new StaffCalls(this.inquiries, this.outbox, this.letterhead,
				new CallSettings(List.of(EmailAddress.of("lead@example.org")), 7), Clock.fixed(moment, ZoneOffset.UTC));
	}

	private List<OutboxEntry> digests() {
		return this.outbox.inState(OutboxState.READY, 99)
			.stream()
			.filter((entry) -> entry.action() == Action.DIGEST)
			.toList();
	}

}
