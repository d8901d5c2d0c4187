package org.inquirytriage.demo.greenmail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.inquirytriage.demo.greenmail.Letters.Letter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

/** Mail goes in by SMTP; what comes of it is read by IMAP. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE,
		properties = { "spring.thymeleaf.enabled=false",
				"spring.datasource.url=jdbc:h2:mem:end-to-end;MODE=PostgreSQL;"
						+ "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
				"triage.poll-interval=1s", "triage.decision-interval=100ms", "triage.outbox.interval=200ms",
				"triage.smtp.host=127.0.0.1", "triage.program.answer-after=0s",
				"triage.program.from-name=Lakeside Heart and Vascular Program",
				"triage.program.alert-addresses=" + DemoEndToEndTests.STAFF })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoEndToEndTests {

	static final String STAFF = "on-call@example.org";

	private static final EmbeddedMailServer SERVER = new EmbeddedMailServer(0, 0);

	private Postman postman;

	private Map<String, List<String>> filed;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void useServer(DynamicPropertyRegistry registry) {
		ProgramMailbox.open(SERVER, registry);
	}

	@BeforeAll
	void letEverythingHappen() {
		this.postman = new Postman(SERVER.getSmtp().getPort(), SERVER.getImap().getPort());
		List<Letter> letters = letters().toList();
		letters.forEach(this.postman::send);
		Awaitility.await()
			.atMost(Duration.ofSeconds(90))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> filed() == letters.size() && unsent() == 0);
		this.filed = this.postman.filed();
	}

	private long filed() {
		return this.jdbc.sql("select count(*) from inquiry_copy where filed is not null").query(Long.class).single();
	}

	private long unsent() {
		return this.jdbc.sql("select count(*) from outbox_entry where state <> 'SENT'").query(Long.class).single();
	}

	static Stream<Letter> letters() {
		return Stream.of(answered(), unanswered()).flatMap((letters) -> letters);
	}

	static Stream<Letter> answered() {
		return Stream.of(Letters.GENERAL, Letters.CLINICAL, Letters.EMERGENCIES).flatMap(List::stream);
	}

	static Stream<Letter> unanswered() {
		return Stream.of(Letters.AUTOMATIC, Letters.HELD, List.of(Letters.AUTOMATIC_EMERGENCY)).flatMap(List::stream);
	}

	static List<Letter> general() {
		return Letters.GENERAL;
	}

	static List<Letter> clinical() {
		return Letters.CLINICAL;
	}

	static List<Letter> emergencies() {
		return Letters.EMERGENCIES;
	}

	private MimeMessage received(Letter letter) {
		List<MimeMessage> inbox = this.postman.inbox(letter.sender());
		assertThat(inbox).hasSize(1);
		return inbox.getFirst();
	}

	private String reference(Letter letter) {
		return this.jdbc.sql("select id from inquiry where message_id = ?")
			.param(letter.messageId().replaceAll("[<>]", ""))
			.query(String.class)
			.single();
	}

	private List<MimeMessage> about(Letter letter, String address) {
		String reference = reference(letter);
		return this.postman.inbox(address)
			.stream()
			.filter((message) -> Postman.field(message, "Subject").contains(reference))
			.toList();
	}

	private static String bytes(MimeMessage message) {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			message.writeTo(bytes);
			return bytes.toString(StandardCharsets.UTF_8);
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Stream<String> fourWordsAtATime(String text) {
		List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).toList();
		return IntStream.rangeClosed(0, words.size() - 4).mapToObj((at) -> String.join(" ", words.subList(at, at + 4)));
	}

	@ParameterizedTest
	@MethodSource("general")
	void answersAGeneralInquiryOnItsTopic(Letter letter) throws MessagingException {
		assertThat(received(letter).getSubject()).isEqualTo(letter.expected());
	}

	@ParameterizedTest
	@MethodSource("clinical")
	void tellsTheWriterOfAClinicalInquiryWhomToCall(Letter letter) throws MessagingException {
		assertThat(received(letter).getSubject()).isEqualTo("Your message to Lakeside Heart and Vascular Program");
	}

	@ParameterizedTest
	@MethodSource("clinical")
	@Tag("DST-08")
	void forwardsAClinicalInquiryToItsOffice(Letter letter) {
		assertThat(about(letter, letter.expected())).hasSize(1);
	}

	@Test
	void attachesTheMessageWhereTheOfficeIsSentMessages() throws Exception {
		Letter letter = Letters.CLINICAL.get(1);
		Multipart parts = (Multipart) about(letter, letter.expected()).getFirst().getContent();
		assertThat(parts.getBodyPart(1).isMimeType("message/rfc822")).isTrue();
		assertThat(((MimeMessage) parts.getBodyPart(1).getContent()).getMessageID()).isEqualTo(letter.messageId());
	}

	@Test
	void sendsALinkWhereTheOfficeIsSentLinks() {
		Letter letter = Letters.CLINICAL.getFirst();
		assertThat(bytes(about(letter, letter.expected()).getFirst())).contains("/inquiries/" + reference(letter))
			.doesNotContain("message/rfc822", letter.text());
	}

	@ParameterizedTest
	@MethodSource("emergencies")
	void sendsTheNoticeForAnEmergency(Letter letter) throws MessagingException {
		assertThat(received(letter).getSubject()).isEqualTo(letter.expected());
	}

	@ParameterizedTest
	@MethodSource("emergencies")
	void alertsStaffToAnEmergency(Letter letter) {
		assertThat(about(letter, STAFF)).hasSize(1);
	}

	@Test
	@Tag("REP-05")
	void sendsNoReceiptHoweverItIsAskedFor() throws MessagingException {
		assertThat(this.postman.inbox(Letters.RECEIPTS)).isEmpty();
		for (Letter letter : answered().toList()) {
			assertThat(received(letter).isMimeType("multipart/report")).isFalse();
		}
	}

	@Test
	@Tag("IMAP-06")
	void setsNoFlagOnWhatItAnswers() throws MessagingException {
		assertThat(this.postman.flags("Answered")).hasSize(Letters.GENERAL.size())
			.noneMatch((flags) -> flags.contains(Flags.Flag.ANSWERED) || flags.contains(Flags.Flag.SEEN));
	}

	@Test
	@Tag("SUP-31")
	void alertsStaffToAnEmergencyThatMustNotBeAnswered() {
		assertThat(about(Letters.AUTOMATIC_EMERGENCY, STAFF)).hasSize(1);
	}

	@Test
	void alertsStaffToNothingElse() {
		assertThat(this.postman.inbox(STAFF)).hasSize(Letters.EMERGENCIES.size() + 1);
	}

	@ParameterizedTest
	@MethodSource("unanswered")
	void sendsNothingToTheWriterOfWhatAMachineMustNotAnswer(Letter letter) {
		assertThat(this.postman.inbox(letter.name() + "@writers.example")).isEmpty();
		assertThat(this.postman.inbox(letter.sender())).isEmpty();
	}

	@Test
	void filesEachMessageByItsDisposition() {
		assertThat(this.filed.get("Answered")).containsExactlyInAnyOrderElementsOf(ids(Letters.GENERAL));
		assertThat(this.filed.get("Redirected")).containsExactlyInAnyOrderElementsOf(ids(Letters.CLINICAL));
		assertThat(this.filed.get("Escalated")).containsExactlyInAnyOrderElementsOf(ids(Letters.EMERGENCIES));
		assertThat(this.filed.get("Held")).containsExactlyInAnyOrderElementsOf(ids(Letters.HELD));
		assertThat(this.filed.get("Suppressed")).contains(Letters.AUTOMATIC_EMERGENCY.messageId())
			.containsAll(ids(Letters.AUTOMATIC));
	}

	private static List<String> ids(List<Letter> letters) {
		return letters.stream().map(Letter::messageId).toList();
	}

	@ParameterizedTest
	@MethodSource("answered")
	@Tag("FMT-12")
	void keepsEveryResponseToAFewKilobytes(Letter letter) {
		assertThat(bytes(received(letter)).length()).isBetween(500, 8_000);
	}

	@ParameterizedTest
	@MethodSource("answered")
	void marksEveryResponseAsAutomatic(Letter letter) {
		MimeMessage response = received(letter);
		assertThat(Postman.field(response, "Auto-Submitted")).isEqualTo("auto-replied");
		assertThat(Postman.field(response, "X-Auto-Response-Suppress")).isEqualTo("All");
		assertThat(Postman.field(response, "Return-Path")).isEqualTo("<>");
	}

	@ParameterizedTest
	@MethodSource("answered")
	void putsEveryResponseIntoTheWritersThread(Letter letter) {
		MimeMessage response = received(letter);
		assertThat(Postman.field(response, "In-Reply-To")).isEqualTo(letter.messageId());
		assertThat(Postman.field(response, "References"))
			.isEqualTo("<root." + letter.name() + "@writers.example> " + letter.messageId());
		assertThat(Postman.field(response, "Message-ID")).matches("<[^<>@]+@example\\.org>");
	}

	@ParameterizedTest
	@MethodSource("answered")
	@Tag("DST-02")
	void addressesEveryResponseToItsWriterAlone(Letter letter) {
		MimeMessage response = received(letter);
		assertThat(Postman.field(response, "To")).isEqualTo(letter.sender());
		assertThat(Postman.field(response, "From"))
			.isEqualTo("Lakeside Heart and Vascular Program <" + Letters.PROGRAM + ">");
		assertThat(Stream.of("Cc", "Bcc", "Reply-To").map((name) -> Postman.field(response, name)))
			.containsOnly("absent");
	}

	@ParameterizedTest
	@MethodSource("answered")
	@Tag("FMT-09")
	@Tag("AUTH-09")
	void repeatsNothingOfWhatTheWriterWrote(Letter letter) throws MessagingException, IOException {
		MimeMessage response = received(letter);
		String said = (response.getSubject() + " " + response.getContent()).toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]+", " ");
		assertThat(fourWordsAtATime(letter.text())).isNotEmpty().noneMatch(said::contains);
	}

	@ParameterizedTest
	@MethodSource("emergencies")
	void tellsStaffNothingOfWhatTheWriterWrote(Letter letter) throws MessagingException, IOException {
		MimeMessage alert = about(letter, STAFF).getFirst();
		String said = alert.getContent().toString().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
		assertThat(fourWordsAtATime(letter.text())).noneMatch(said::contains);
		assertThat(Postman.field(alert, "Auto-Submitted")).isEqualTo("auto-generated");
	}

	/** The service without its pages and without the demo. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
			value = { "org.inquirytriage.text", "org.inquirytriage.triage", "org.inquirytriage.office",
					"org.inquirytriage.reply", "org.inquirytriage.outbox", "org.inquirytriage.inquiry",
					"org.inquirytriage.intake", "org.inquirytriage.pipeline", "org.inquirytriage.platform" })
	static class Service {

		@Bean(destroyMethod = "stop")
		EmbeddedMailServer server() {
			return SERVER;
		}

	}

}
