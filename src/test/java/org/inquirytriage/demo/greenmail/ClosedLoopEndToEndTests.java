package org.inquirytriage.demo.greenmail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.mail.smime.SMIMEEnveloped;
import org.bouncycastle.mail.smime.SMIMEUtil;
import org.inquirytriage.InquiryTriageApplication;
import org.inquirytriage.demo.greenmail.Letters.Letter;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.outbox.bouncycastle.Openssl;
import org.inquirytriage.outbox.bouncycastle.TestCertificate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole service with its pages: mail comes and leaves by SMTP, offices answer by
 * mail, on their page, not at all, or cannot be reached.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"spring.datasource.url=jdbc:h2:mem:closed-loop;MODE=PostgreSQL;"
				+ "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
		"triage.poll-interval=1s", "triage.decision-interval=100ms", "triage.outbox.interval=200ms",
		"triage.liaison.interval=500ms", "triage.liaison.acknowledge-within=3s", "triage.smtp.host=127.0.0.1",
		"triage.smtp.html=true", "triage.program.answer-after=0s", "triage.program.notice-in-other-languages=true",
		"triage.program.from-name=Lakeside Heart and Vascular Program",
		"triage.program.alert-addresses=on-call@example.org", "triage.program.review-url=https://triage.example.org" })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedLoopEndToEndTests {

	private static final EmbeddedMailServer SERVER = new EmbeddedMailServer(0, 0);

	private static final RefusingRelay RELAY = new RefusingRelay(() -> SERVER.getSmtp().getPort(),
			OfficeFolder.REFUSED);

	private static final Pattern PAGE = Pattern.compile("https://triage\\.example\\.org(/acknowledge/\\S+)");

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Letter LINK = Letters.plain("link", "Tablets",
			"Dear Dr. Okafor, may I take ibuprofen with my warfarin?", OfficeFolder.BY_LINK);

	private static final Letter ANSWER = Letters
		.plain("answer", "Pregunta", "Doctora Elena Marquez: ¿puedo dejar de tomar la warfarina antes del dentista?",
				OfficeFolder.BY_ANSWER)
		.from("=?UTF-8?B?2YXYsdmK2YUg2KfZhNiz2LnZitiv?= " + "Al-Sayed ".repeat(20));

	private static final Letter IDLE = Letters.plain("idle", "Tablets",
			"Dr. Samuel Brandt, my ankles are swollen since the new tablets. Should I stop them?", OfficeFolder.IDLE);

	private static final Letter REFUSED = Letters.plain("refused", "Tablets",
			"Dr. Omar Haddad, do I stop my warfarin before the dentist pulls a tooth?", OfficeFolder.REFUSED);

	private static final Letter RETURNED = Letters.plain("returned", "Tablets",
			"Dr. James Kowalski, is it normal that my legs are swollen after the operation?", OfficeFolder.RETURNED);

	private static final Letter ENCRYPTED = Letters.plain("encrypted", "Tablets",
			"Dr. Farah Siddiqui, my metoprolol makes me tired. Can I take half of it?", OfficeFolder.ENCRYPTED);

	private static final Letter FRENCH = Letters.plain("french", "Rendez-vous",
			"Bonjour, pouvez-vous me dire quels papiers ma mère doit apporter et si quelqu'un parle français ?", "");

	private static final List<Letter> CLINICAL = List.of(LINK, ANSWER, IDLE, REFUSED, RETURNED, ENCRYPTED);

	private static Path folder;

	private static TestCertificate certificate;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private InquiryHistory history;

	@DynamicPropertySource
	static void useServers(DynamicPropertyRegistry registry) throws Exception {
		folder = Files.createTempDirectory("closed-loop");
		certificate = TestCertificate.holding("RSA", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
		ProgramMailbox.open(SERVER, registry);
		registry.add("triage.smtp.port", RELAY::port);
		Path templates = OfficeFolder.in(folder.resolve("templates"), certificate);
		registry.add("triage.templates-dir", templates::toString);
		registry.add("triage.data-dir", () -> folder.resolve("data").toString());
	}

	@BeforeAll
	void letEverythingHappen() throws Exception {
		CLINICAL.forEach(postman()::send);
		postman().send(FRENCH);
		soon(() -> CLINICAL.stream().allMatch((letter) -> letter == REFUSED || !forwards(letter).isEmpty()));
		press(page(forwards(LINK).getFirst()));
		postman().send(answerTo(forwards(ANSWER).getFirst()));
		postman().send(returned(forwards(RETURNED).getFirst()));
		soon(() -> states(LINK).size() == 1 && states(ANSWER).size() == 1 && states(REFUSED).size() == 2
				&& states(RETURNED).size() == 2 && states(IDLE).size() == 4 && !inbox(FRENCH.sender()).isEmpty());
	}

	@AfterAll
	static void clear() {
		FileSystemUtils.deleteRecursively(folder.toFile());
	}

	private static Postman postman() {
		return new Postman(SERVER.getSmtp().getPort(), SERVER.getImap().getPort());
	}

	private static void soon(Callable<Boolean> condition) {
		Awaitility.await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(500)).until(condition);
	}

	private static List<MimeMessage> inbox(String address) {
		return postman().inbox(address);
	}

	private Inquiry inquiry(Letter letter) {
		return this.inquiries.find(InquiryId.of(this.jdbc.sql("select id from inquiry where message_id = ?")
			.param(letter.messageId().replaceAll("[<>]", ""))
			.query(String.class)
			.single())).orElseThrow();
	}

	private List<MimeMessage> forwards(Letter letter) {
		return forwards(letter, letter.expected());
	}

	private List<MimeMessage> forwards(Letter letter, String office) {
		boolean known = this.jdbc.sql("select count(*) from inquiry where message_id = ?")
			.param(letter.messageId().replaceAll("[<>]", ""))
			.query(Long.class)
			.single() == 1;
		return known ? inbox(office).stream()
			.filter((mail) -> Postman.field(mail, "Subject").contains(inquiry(letter).id().toString()))
			.toList() : List.of();
	}

	private List<String> states(Letter letter) {
		return this.history.of(inquiry(letter).id())
			.stream()
			.filter((event) -> event.actor().equals("liaison"))
			.map((event) -> event.details().getOrDefault("office", "staff") + " "
					+ event.details().getOrDefault("state", "REOPENED"))
			.toList();
	}

	private static URI page(MimeMessage forward) throws MessagingException, IOException {
		Matcher page = PAGE.matcher(String.valueOf(forward.getContent()));
		assertThat(page.find()).isTrue();
		return URI.create(page.group(1));
	}

	private void press(URI page) throws IOException, InterruptedException {
		URI address = URI.create("http://127.0.0.1:" + this.port + page);
		try (HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
			HttpResponse<String> shown = browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
			Matcher token = TOKEN.matcher(shown.body());
			assertThat(token.find()).as(shown.body()).isTrue();
			HttpResponse<String> told = browser.send(HttpRequest.newBuilder(address)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("_csrf=" + token.group(1)))
				.build(), BodyHandlers.ofString());
			assertThat(told.statusCode()).isEqualTo(302);
		}
	}

	private static Letter answerTo(MimeMessage forward) {
		return Letters
			.plain("suite-a-answers", "Re: " + Postman.field(forward, "Subject"), "We have it, thank you.", "")
			.sentBy(OfficeFolder.BY_ANSWER)
			.with("In-Reply-To: " + Postman.field(forward, "Message-ID"));
	}

	private static Letter returned(MimeMessage forward) {
		return Letters.bounce("returned-by-server", OfficeFolder.RETURNED, Postman.field(forward, "Message-ID"));
	}

	private MimeMessage received(Letter letter) {
		List<MimeMessage> inbox = inbox(letter.sender());
		assertThat(inbox).hasSize(1);
		return inbox.getFirst();
	}

	private static String part(MimeMessage message, int index) throws MessagingException, IOException {
		return String.valueOf(((Multipart) message.getContent()).getBodyPart(index).getContent());
	}

	@Test
	void tellsEachWriterOnceWhomToCallAndNeverMore() throws MessagingException, IOException {
		Map<Letter, String> phones = Map.of(LINK, "555-0120", ANSWER, "555-0121", IDLE, "555-0122", REFUSED, "555-0128",
				RETURNED, "555-0127", ENCRYPTED, "555-0131");
		for (Letter letter : CLINICAL) {
			assertThat(part(received(letter), 0).lines().findFirst().orElseThrow()).contains(phones.get(letter));
		}
	}

	@Test
	void sendsTheSameWordsInHtml() throws MessagingException, IOException {
		MimeMessage notice = received(LINK);
		Document html = Jsoup.parse(part(notice, 1));
		assertThat(notice.isMimeType("multipart/alternative")).isTrue();
		assertThat(html.body().text()).isEqualTo(part(notice, 0).replaceAll("\\s+", " ").strip());
		assertThat(html.select("html").attr("lang")).isEqualTo("en");
	}

	@Test
	void marksSpanishInHtmlAndInTheHeader() throws MessagingException, IOException {
		assertThat(Jsoup.parse(part(received(ANSWER), 1)).select("html").attr("lang")).isEqualTo("es");
		assertThat(Postman.field(received(ANSWER), "Content-Language")).isEqualTo("es");
	}

	@Test
	void writesToTheAddressAloneWhateverTheWriterIsCalled() {
		assertThat(Postman.field(received(ANSWER), "To")).isEqualTo(ANSWER.sender());
		assertThat(Postman.field(received(ANSWER), "In-Reply-To")).isEqualTo(ANSWER.messageId());
	}

	@Test
	void tellsTheWriterInAnotherLanguageInBothThatTheMessageCame() throws MessagingException, IOException {
		MimeMessage notice = received(FRENCH);
		assertThat(Postman.field(notice, "Content-Language")).isEqualTo("fr, en");
		assertThat(Jsoup.parse(part(notice, 1)).select("div[lang]"))
			.extracting((part) -> part.attr("lang") + " " + part.text().contains("911"))
			.containsExactly("fr true", "en true");
		assertThat(inquiry(FRENCH).status()).isEqualTo(InquiryStatus.HELD);
	}

	@Test
	void anOfficeWithACertificateReadsTheWholeMessage() throws Exception {
		MimeBodyPart opened = opened(forwards(ENCRYPTED).getFirst());
		try (InputStream message = ((Multipart) opened.getContent()).getBodyPart(1).getInputStream()) {
			assertThat(new String(message.readAllBytes(), StandardCharsets.UTF_8)).endsWith(ENCRYPTED.text())
				.contains("Message-ID: " + ENCRYPTED.messageId());
		}
	}

	@Test
	void opensslOpensTheMessageThatAnOfficeWithACertificateReceived() throws Exception {
		assertThat(Openssl.open(bytes(forwards(ENCRYPTED).getFirst()), certificate)).contains(ENCRYPTED.text(),
				"Message-ID: " + ENCRYPTED.messageId());
	}

	@Test
	void nobodyElseReadsTheMessageOfAnOfficeWithACertificate() throws Exception {
		MimeMessage forward = forwards(ENCRYPTED).getFirst();
		assertThat(forward.getContentType()).contains("application/pkcs7-mime");
		try (InputStream wire = forward.getRawInputStream()) {
			assertThat(new String(wire.readAllBytes(), StandardCharsets.ISO_8859_1)).doesNotContain("metoprolol",
					"Siddiqui", "rfc822");
		}
	}

	private static MimeBodyPart opened(MimeMessage forward) throws Exception {
		MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
				new ByteArrayInputStream(bytes(forward)));
		return SMIMEUtil.toMimeBodyPart(new SMIMEEnveloped(message).getRecipientInfos()
			.getRecipients()
			.iterator()
			.next()
			.getContent(new JceKeyTransEnvelopedRecipient(certificate.key())));
	}

	private static byte[] bytes(MimeMessage message) throws IOException, MessagingException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		message.writeTo(bytes);
		return bytes.toByteArray();
	}

	@Test
	void theButtonBehindTheLinkEndsTheWaiting() {
		assertThat(states(LINK)).containsExactly("harbor-street ACKNOWLEDGED");
		assertThat(inquiry(LINK).status()).isEqualTo(InquiryStatus.DONE);
	}

	@Test
	void anAnswerOfTheOfficeEndsTheWaitingAndGetsNone() {
		assertThat(states(ANSWER)).containsExactly("suite-a ACKNOWLEDGED");
		assertThat(inbox(OfficeFolder.BY_ANSWER))
			.allSatisfy((mail) -> assertThat(Postman.field(mail, "Subject")).startsWith("A message for your office"));
	}

	@Test
	void whatAnOfficeAndItsCoverIgnoreGoesToStaff() {
		assertThat(states(IDLE)).containsExactly("suite-b UNACKNOWLEDGED", "suite-d PASSED_ON",
				"suite-d UNACKNOWLEDGED", "staff REOPENED");
		assertThat(forwards(IDLE, OfficeFolder.IDLE_COVER)).hasSize(1);
		assertThat(inquiry(IDLE)).extracting(Inquiry::status, Inquiry::priority)
			.containsExactly(InquiryStatus.HELD, Priority.HIGH);
	}

	@Test
	void whatAServerRefusesGoesToTheCoverAtOnce() {
		assertThat(states(REFUSED)).containsExactly("riverside CAME_BACK", "suite-a PASSED_ON");
		assertThat(inbox(OfficeFolder.REFUSED)).isEmpty();
		soon(() -> forwards(REFUSED, OfficeFolder.BY_ANSWER).size() == 1);
	}

	@Test
	void whatAServerReturnsGoesToTheCoverAtOnce() {
		assertThat(states(RETURNED)).containsExactly("oak-hill CAME_BACK", "suite-a PASSED_ON");
		soon(() -> forwards(RETURNED, OfficeFolder.BY_ANSWER).size() == 1);
	}

	/** The whole service, without the wiring of other tests. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(basePackages = "org.inquirytriage",
			excludeFilters = { @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
					@Filter(type = FilterType.REGEX, pattern = ".*(Tests|Wiring|Pages)\\$.*"),
					@Filter(type = FilterType.ASSIGNABLE_TYPE, classes = InquiryTriageApplication.class) })
	static class Service {

		@Bean(destroyMethod = "stop")
		EmbeddedMailServer server() {
			return SERVER;
		}

		@Bean(destroyMethod = "close")
		RefusingRelay relay() {
			return RELAY;
		}

	}

}
