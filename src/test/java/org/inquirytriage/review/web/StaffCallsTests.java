package org.inquirytriage.review.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryId;
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

	private static final EmailAddress LEAD = EmailAddress.of("lead@example.org");

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
				.contains("Inquiries in the queue: 2", "may be an emergency: 1", "https://triage.example.org/queue")
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

	@Test
	void tellWhoeverIsThereForSomeMailboxesOfTheseAlone() {
		this.cases.held("Where is my report", "unsure");
		InquiryId valve = this.cases.held("Where is the valve clinic", "unsure");
		this.jdbc.sql("update inquiry set mailbox = 'valve' where id = :id").param("id", valve.value()).update();
		EmailAddress desk = EmailAddress.of("valve-desk@example.org");
		at(WEDNESDAY, Map.of("valve", List.of(desk, LEAD), "imaging", List.of(desk), "empty",
				List.of(EmailAddress.of("nobody@example.org"))))
			.digest();
		assertThat(digests()).extracting((entry) -> entry.recipient().toString())
			.containsExactlyInAnyOrder("lead@example.org", "valve-desk@example.org");
		assertThat(digests()).filteredOn((entry) -> entry.recipient().equals(desk))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.message().text()).contains("Inquiries in the queue: 1"));
		assertThat(digests()).filteredOn((entry) -> entry.recipient().equals(LEAD))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.message().text()).contains("Inquiries in the queue: 2"));
	}

	private StaffCalls at(Instant moment) {
		return at(moment, Map.of());
	}

	private StaffCalls at(Instant moment, Map<String, List<EmailAddress>> digestOf) {
		return new StaffCalls(this.inquiries, this.outbox, this.letterhead,
				new CallSettings(List.of(LEAD), digestOf, 7), Clock.fixed(moment, ZoneOffset.UTC));
	}

	private List<OutboxEntry> digests() {
		return this.outbox.inState(OutboxState.READY, 99)
			.stream()
			.filter((entry) -> entry.action() == Action.DIGEST)
			.toList();
	}

}
