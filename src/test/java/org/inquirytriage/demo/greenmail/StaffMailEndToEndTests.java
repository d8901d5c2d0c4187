package org.inquirytriage.demo.greenmail;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.inquirytriage.demo.greenmail.Letters.Letter;
import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.review.Outcome;
import org.inquirytriage.review.ReviewDecision;
import org.inquirytriage.review.ReviewDecision.Answer;
import org.inquirytriage.review.ReviewDecision.Redirect;
import org.inquirytriage.review.ReviewDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail that waits for a person comes in; what the person decides goes out. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE,
		properties = { "spring.thymeleaf.enabled=false",
				"spring.datasource.url=jdbc:h2:mem:staff-mail;MODE=PostgreSQL;"
						+ "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
				"triage.poll-interval=1s", "triage.decision-interval=100ms", "triage.outbox.interval=200ms",
				"triage.review.undo=1s", "triage.smtp.host=127.0.0.1" })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffMailEndToEndTests {

	private static final EmbeddedMailServer SERVER = new EmbeddedMailServer(0, 0);

	private static final List<Letter> HELD = Letters.HELD.stream()
		.filter((letter) -> List.of("german", "attachment", "spam").contains(letter.name()))
		.toList();

	private Postman postman;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private Casework casework;

	@Autowired
	private Outbox outbox;

	@Autowired
	private ReviewDesk desk;

	@DynamicPropertySource
	static void useServer(DynamicPropertyRegistry registry) {
		ProgramMailbox.open(SERVER, registry);
	}

	@BeforeAll
	void receive() {
		this.postman = new Postman(SERVER.getSmtp().getPort(), SERVER.getImap().getPort());
		HELD.forEach(this.postman::send);
		Awaitility.await()
			.atMost(Duration.ofSeconds(90))
			.until(() -> this.jdbc.sql("select count(*) from inquiry where status = 'HELD'")
				.query(Long.class)
				.single() == HELD.size());
	}

	@Test
	void anAnswerReachesTheWriterInTheThreadOfTheMessage() throws MessagingException, IOException {
		Letter letter = letter("german");
		decide(letter, new Answer(List.of(), "en", "Please bring her insurance card."));
		MimeMessage answer = arrived(letter.sender());
		assertThat(String.valueOf(answer.getContent())).contains("Please bring her insurance card.", "call 911");
		assertThat(Postman.field(answer, "In-Reply-To")).isEqualTo(letter.messageId());
		assertThat(Postman.field(answer, "References")).endsWith(letter.messageId());
		assertThat(Postman.field(answer, "Auto-Submitted")).isEqualTo("no");
	}

	@Test
	void aRedirectByAPersonReachesTheWriterAndTheOfficeAndIsNotCalledAutomatic() {
		Letter letter = letter("attachment");
		decide(letter, new Redirect("lakeside-suite-a", "en"));
		assertThat(Postman.field(arrived(letter.sender()), "Auto-Submitted")).isEqualTo("no");
		assertThat(Postman.field(arrived("suite-a@example.org"), "Content-Type")).contains("multipart/mixed");
	}

	@Test
	void nothingOfAnUndoneDecisionEverLeaves() {
		Letter letter = letter("spam");
		Inquiry inquiry = decide(letter, new Answer(List.of(), "en", "Thank you."));
		assertThat(this.desk.undo(inquiry.id(), "ann")).isInstanceOf(Outcome.Done.class);
		Awaitility.await()
			.during(Duration.ofSeconds(3))
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.jdbc.sql("select count(*) from outbox_entry where inquiry_id = ?")
				.param(inquiry.id().toString())
				.query(Long.class)
				.single() == 0);
		assertThat(this.postman.inbox(letter.sender())).isEmpty();
	}

	@Test
	void aSecondClinicalMessageOfAWriterGoesToAPersonWithoutASecondNotice() {
		Letter first = Letters.CLINICAL.getFirst();
		Letter second = new Letter(first.name() + "-again", first.sender(), first.text(), first.expected(),
				first.content().replace(first.name() + "@writers.example", first.name() + "-again@writers.example"));
		this.postman.send(first);
		awaitDecided(first);
		this.postman.send(second);
		awaitDecided(second);
		Inquiry held = inquiry(second);
		assertThat(held.status()).isEqualTo(InquiryStatus.HELD);
		assertThat(held.priority()).isEqualTo(Priority.HIGH);
		assertThat(this.outbox.ofInquiry(held.id().toString())).extracting(OutboxEntry::action)
			.containsExactly(Action.FORWARD);
	}

	private void awaitDecided(Letter letter) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.jdbc.sql("select count(*) from inquiry where message_id = ? and decided is not null")
				.param(letter.messageId().replaceAll("[<>]", ""))
				.query(Long.class)
				.single() == 1);
	}

	private Inquiry decide(Letter letter, ReviewDecision decision) {
		Inquiry inquiry = inquiry(letter);
		this.casework.claim(inquiry.id(), "ann", Duration.ofMinutes(1));
		assertThat(this.desk.decide(inquiry.id(), inquiry.version(), "ann", decision)).isInstanceOf(Outcome.Done.class);
		return inquiry;
	}

	private Inquiry inquiry(Letter letter) {
		String id = this.jdbc.sql("select id from inquiry where message_id = ?")
			.param(letter.messageId().replaceAll("[<>]", ""))
			.query(String.class)
			.single();
		return this.inquiries.find(InquiryId.of(id)).orElseThrow();
	}

	private MimeMessage arrived(String address) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> !new Postman(SERVER.getSmtp().getPort(), SERVER.getImap().getPort()).inbox(address).isEmpty());
		return this.postman.inbox(address).getFirst();
	}

	private static Letter letter(String name) {
		return HELD.stream().filter((letter) -> letter.name().equals(name)).findFirst().orElseThrow();
	}

	/** The service with its review desk and without its pages. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
			value = { "org.inquirytriage.text", "org.inquirytriage.triage", "org.inquirytriage.office",
					"org.inquirytriage.reply", "org.inquirytriage.outbox", "org.inquirytriage.inquiry",
					"org.inquirytriage.intake", "org.inquirytriage.pipeline", "org.inquirytriage.platform",
					"org.inquirytriage.review.spring", "org.inquirytriage.review.jdbc" })
	static class Service {

		@Bean(destroyMethod = "stop")
		EmbeddedMailServer server() {
			return SERVER;
		}

	}

}
