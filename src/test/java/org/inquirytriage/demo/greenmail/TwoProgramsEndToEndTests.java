package org.inquirytriage.demo.greenmail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.reply.program.VascularFolder;
import org.inquirytriage.review.Outcome;
import org.inquirytriage.review.ReviewDecision;
import org.inquirytriage.review.ReviewDecision.Answer;
import org.inquirytriage.review.ReviewDecision.Redirect;
import org.inquirytriage.review.ReviewDesk;
import org.inquirytriage.tuning.bench.Bench;
import org.inquirytriage.tuning.bench.PastedLetter;
import org.inquirytriage.tuning.bench.Rehearsal;
import org.junit.jupiter.api.Test;

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

/**
 * Two programs with a mailbox each, and a third mailbox in shadow: who writes to one of
 * them hears from it alone, in its own words.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE,
		properties = { "spring.thymeleaf.enabled=false",
				"spring.datasource.url=jdbc:h2:mem:two-programs;MODE=PostgreSQL;"
						+ "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
				"triage.poll-interval=1s", "triage.decision-interval=100ms", "triage.outbox.interval=200ms",
				"triage.program.answer-after=0s", "triage.program.from-name=Heart Program", "triage.review.undo=1s",
				"triage.program.alert-addresses=on-call@example.org", "triage.smtp.host=127.0.0.1" })
@DirtiesContext
class TwoProgramsEndToEndTests {

	private static final String HEART = "heart@example.org";

	private static final String VASCULAR = "vascular@example.org";

	private static final String LEGS = "legs@example.org";

	private static final String VISITING = "What are the visiting hours?";

	private static final String WARFARIN = "Can I take ibuprofen with my warfarin?";

	private static final String LETTER = """
			From: %1$s
			To: %2$s
			Subject: A question
			Date: %3$s
			Message-ID: <%4$s>
			%5$s
			%6$s
			""";

	private static final EmbeddedMailServer SERVER = new EmbeddedMailServer(0, 0);

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

	@Autowired
	private Programs programs;

	@Autowired
	private Bench bench;

	private final String writer = "writer-" + UUID.randomUUID() + "@people.example";

	@DynamicPropertySource
	static void useServer(DynamicPropertyRegistry registry) {
		ProgramMailbox.open(SERVER, registry);
		String folder = VascularFolder.forTest(TwoProgramsEndToEndTests.class).path().toString();
		add(registry, 1, VASCULAR, Map.of("name", "vascular", "mode", "live", "templates", folder));
		add(registry, 2, LEGS, Map.of("name", "legs", "mode", "shadow", "templates", folder));
	}

	private static void add(DynamicPropertyRegistry registry, int index, String address, Map<String, Object> own) {
		SERVER.setUser(address, address, address);
		Map<String, Object> mailbox = new LinkedHashMap<>(own);
		mailbox.putAll(Map.of("host", "127.0.0.1", "port", SERVER.getImap().getPort(), "username", address, "password",
				address, "address", address, "read-existing", true));
		mailbox.forEach((name, value) -> registry.add("triage.mailboxes[" + index + "]." + name, () -> value));
	}

	@Test
	void theSameQuestionOfOneWriterIsAnsweredByEachProgramWithItsOwnFactsFromItsOwnAddress() {
		decided(write(HEART, VISITING));
		decided(write(VASCULAR, VISITING));
		List<MimeMessage> answers = inbox(this.writer, 2);
		MimeMessage heart = from(HEART, answers);
		assertThat(Postman.field(heart, "From")).isEqualTo("Heart Program <" + HEART + ">");
		assertThat(text(heart)).contains("Lakeside Heart and Vascular Program", "555-0100", "8 am to 5 pm")
			.doesNotContain(VascularFolder.NAME, VascularFolder.PHONE);
		MimeMessage vascular = from(VASCULAR, answers);
		assertThat(Postman.field(vascular, "From")).isEqualTo(VascularFolder.NAME + " <" + VASCULAR + ">");
		assertThat(text(vascular)).contains(VascularFolder.NAME, VascularFolder.PHONE, "7 am to 3 pm")
			.doesNotContain("Lakeside Heart and Vascular Program", "555-0100", "8 am to 5 pm");
	}

	@Test
	void eachDecisionIsRecordedWithTheHashOfTheWordingThatItUsed() {
		assertThat(List.of(HEART, VASCULAR, LEGS)).extracting((mailbox) -> version(decided(write(mailbox, VISITING))))
			.containsExactly(this.programs.shared().library().version(),
					this.programs.in("vascular").library().version(), this.programs.in("legs").library().version())
			.doesNotContainNull();
		assertThat(this.programs.in("vascular").library().version())
			.isNotEqualTo(this.programs.shared().library().version());
	}

	@Test
	void aMailboxInShadowDecidesAndSendsNothing() {
		Inquiry inquiry = decided(write(LEGS, VISITING));
		List<OutboxEntry> mail = this.outbox.ofInquiry(inquiry.id().toString());
		assertThat(mail).singleElement().satisfies((entry) -> {
			assertThat(entry.action()).isEqualTo(Action.ANSWER);
			assertThat(entry.message().from()).hasToString(LEGS);
			assertThat(entry.message().text()).contains(VascularFolder.PHONE);
		});
		Awaitility.await()
			.during(Duration.ofSeconds(3))
			.atMost(Duration.ofSeconds(10))
			.until(() -> postman().inbox(this.writer).isEmpty());
	}

	@Test
	void aClinicalMessageGoesToTheOfficeOfItsOwnProgram() {
		Inquiry inquiry = decided(write(VASCULAR, WARFARIN));
		assertThat(inquiry.decisionMade().orElseThrow().office()).startsWith("vascular:");
		assertThat(text(inbox(this.writer, 1).getFirst())).contains(VascularFolder.PHONE, VascularFolder.NAME);
		assertThat(this.outbox.ofInquiry(inquiry.id().toString())).anySatisfy((entry) -> {
			assertThat(entry.action()).isEqualTo(Action.FORWARD);
			assertThat(entry.recipient()).hasToString(VascularFolder.LINE);
			assertThat(entry.message().from()).hasToString(VASCULAR);
		});
	}

	@Test
	void anEmergencyIsToldInTheNameOfItsOwnProgram() {
		decided(write(VASCULAR, "My father cannot breathe and his lips are turning blue."));
		MimeMessage notice = inbox(this.writer, 1).getFirst();
		assertThat(Postman.field(notice, "From")).isEqualTo(VascularFolder.NAME + " <" + VASCULAR + ">");
	}

	@Test
	void anAnswerToOurAnswerKeepsToItsMailboxAndSoDoesThePersonWhoAnswersIt() {
		decided(write(VASCULAR, VISITING));
		String answer = Postman.field(inbox(this.writer, 1).getFirst(), "Message-ID");
		Inquiry back = decided(write(VASCULAR, "In-Reply-To: " + answer, "Thank you. And on Sundays?"));
		assertThat(back.mailbox()).isEqualTo("vascular");
		assertThat(back.status()).isEqualTo(InquiryStatus.HELD);
		decide(back, new Answer(List.of(), "en", "On Sundays as well."));
		MimeMessage person = inbox(this.writer, 2).getLast();
		assertThat(Postman.field(person, "From")).isEqualTo(VascularFolder.NAME + " <" + VASCULAR + ">");
		assertThat(text(person)).contains("On Sundays as well.", VascularFolder.INTERPRETERS)
			.doesNotContain("555-0106");
	}

	@Test
	void aPersonRedirectsToAnOfficeOfTheProgramThatWasWrittenTo() {
		Inquiry held = decided(write(VASCULAR, "X-Spam-Flag: YES", "Clean your arteries in seven days."));
		decide(held, new Redirect("vascular:harbor-street", "en"));
		assertThat(text(inbox(this.writer, 1).getFirst())).contains("Harbor Street Vein Clinic", VascularFolder.NAME);
		assertThat(Postman.field(inbox("vein-clinic@example.org", 1).getFirst(), "From")).contains(VASCULAR);
	}

	@Test
	void aPersonCannotRedirectToAnOfficeOfAnotherProgram() {
		Inquiry held = decided(write(VASCULAR, "X-Spam-Flag: YES", "Clean your arteries in seven days."));
		assertThat(outcome(held, new Redirect("harbor-street", "en"))).isInstanceOf(Outcome.Refused.class);
	}

	@Test
	void theBenchTriesAMessageAsTheMailboxItGoesToWouldTakeIt() {
		byte[] raw = new PastedLetter(EmailAddress.of(this.writer), "A question", VISITING)
			.raw(this.bench.address("vascular"), Instant.now());
		Rehearsal rehearsal = this.bench.rehearse("vascular", raw).orElseThrow();
		assertThat(rehearsal.mail()).singleElement().satisfies((mail) -> {
			assertThat(mail.headers()).contains(VASCULAR);
			assertThat(mail.text()).contains(VascularFolder.NAME, VascularFolder.INTERPRETERS);
		});
	}

	private String write(String to, String text) {
		return write(to, "X-Mailer: letters", text);
	}

	private String write(String to, String field, String text) {
		String id = UUID.randomUUID() + "@people.example";
		String letter = LETTER.formatted(this.writer, to,
				DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)), id, field + "\n", text);
		new RawMail(SERVER.getSmtp().getPort()).send(this.writer, to,
				letter.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
		return id;
	}

	private Inquiry decided(String messageId) {
		String id = Awaitility.await()
			.atMost(Duration.ofSeconds(90))
			.until(() -> this.jdbc.sql("select id from inquiry where message_id = ? and decided is not null")
				.param(messageId)
				.query(String.class)
				.optional(), java.util.Optional::isPresent)
			.orElseThrow();
		return this.inquiries.find(InquiryId.of(id)).orElseThrow();
	}

	private static String version(Inquiry inquiry) {
		return String.valueOf(inquiry.decisionMade().orElseThrow().versions().get("templates"));
	}

	private void decide(Inquiry inquiry, ReviewDecision decision) {
		assertThat(outcome(inquiry, decision)).isInstanceOf(Outcome.Done.class);
	}

	private Outcome outcome(Inquiry inquiry, ReviewDecision decision) {
		this.casework.claim(inquiry.id(), "ann", Duration.ofMinutes(1));
		return this.desk.decide(inquiry.id(), inquiry.version(), "ann", decision);
	}

	private static Postman postman() {
		return new Postman(SERVER.getSmtp().getPort(), SERVER.getImap().getPort());
	}

	private static List<MimeMessage> inbox(String address, int count) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> postman().inbox(address), (inbox) -> inbox.size() >= count);
	}

	private static MimeMessage from(String address, List<MimeMessage> messages) {
		return messages.stream()
			.filter((message) -> Postman.field(message, "From").contains(address))
			.findFirst()
			.orElseThrow();
	}

	private static String text(MimeMessage message) {
		try {
			return String.valueOf(message.getContent()).replaceAll("\\s+", " ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
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
