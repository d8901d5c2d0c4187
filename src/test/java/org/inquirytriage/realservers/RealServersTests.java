package org.inquirytriage.realservers;

import java.io.IOException;
import org.inquirytriage.message.Part;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.intake.mime4j.MimeMessageParser;
import org.inquirytriage.intake.OpenFolder;
import java.util.Set;
import java.time.Instant;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.hamcrest.Matchers;
import org.inquirytriage.credential.Credential;
import org.inquirytriage.credential.StubIssuer;
import org.inquirytriage.credential.TokenSources;
import org.inquirytriage.demo.greenmail.Letters;
import org.inquirytriage.demo.greenmail.Letters.Letter;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.imap.client.FilingStyle;
import org.inquirytriage.intake.imap.client.ImapMailbox;
import org.inquirytriage.intake.imap.client.ImapSettings;
import org.inquirytriage.intake.imap.client.ImapWatch;
import org.inquirytriage.intake.imap.client.Security;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole main job on Dovecot and Postfix, with TLS on every way. */
@Tag("real-servers")
@SpringBootTest(webEnvironment = WebEnvironment.NONE,
		properties = { "spring.thymeleaf.enabled=false",
				"spring.datasource.url=jdbc:h2:mem:real-servers;MODE=PostgreSQL;"
						+ "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
				"triage.poll-interval=2s", "triage.decision-interval=100ms", "triage.outbox.interval=200ms",
				"triage.program.answer-after=0s", "triage.program.alert-addresses=" + RealServersTests.STAFF,
				"triage.smtp.host=localhost", "triage.smtp.security=starttls", "triage.smtp.ssl-bundle=real" })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealServersTests {

	static final String STAFF = "on-call@example.org";

	private static final List<Letter> ANSWERED = Stream.of(Letters.GENERAL, Letters.CLINICAL, Letters.EMERGENCIES)
		.flatMap(List::stream)
		.toList();

	private static final List<Letter> UNANSWERED = Stream
		.of(Letters.AUTOMATIC, Letters.HELD, List.of(Letters.AUTOMATIC_EMERGENCY))
		.flatMap(List::stream)
		.toList();

	private static RealServers servers;

	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TokenSources tokens;

	@DynamicPropertySource
	static void useServers(DynamicPropertyRegistry registry) {
		servers = RealServers.start();
		registry.add("triage.smtp.port", servers::smtp);
		registry.add("spring.ssl.bundle.pem.real.truststore.certificate", () -> "file:" + servers.certificate());
		Map<String, Object> mailbox = Map.of("name", "program", "host", "localhost", "port", servers.imap(), "security",
				"tls", "ssl-bundle", "real", "username", Letters.PROGRAM, "password", RealServers.PASSWORD, "address",
				Letters.PROGRAM, "mode", "live", "read-existing", true);
		mailbox.forEach((name, value) -> registry.add("triage.mailboxes[0]." + name, () -> value));
		registry.add("triage.mailboxes[0].sent-folder", () -> "\\Sent");
		registry.add("triage.tokens.real.token-uri", () -> servers.issuer().uri());
		registry.add("triage.tokens.real.client-id", () -> "triage");
		registry.add("triage.tokens.real.client-secret", () -> "kept");
		registry.add("triage.tokens.real.refresh-token", () -> "consent");
	}

	@BeforeAll
	void letEverythingHappen() throws IOException {
		this.people = new People(servers);
		List<Letter> letters = Stream.concat(ANSWERED.stream(), UNANSWERED.stream()).toList();
		letters.forEach(this.people::send);
		try {
			Awaitility.await()
				.atMost(Duration.ofSeconds(90))
				.pollInterval(Duration.ofMillis(500))
				.until(() -> count("inquiry_copy where filed is not null") > letters.size()
						&& count("outbox_entry where state in ('READY', 'SENDING', 'RETRY')") == 0
						&& count("outbox_entry where state = 'SENT' and copied is null") == 0);
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError(servers.log(), ex);
		}
	}

	@AfterAll
	static void stop() {
		servers.close();
	}

	private long count(String rows) {
		return this.jdbc.sql("select count(*) from " + rows).query(Long.class).single();
	}

	private static List<String> ids(List<Letter> letters) {
		return letters.stream().map(Letter::messageId).toList();
	}

	@Test
	void answersEachLetterOnceWithItsSubject() {
		assertThat(ANSWERED).allSatisfy(
				(letter) -> assertThat(this.people.subjects(letter.sender(), "INBOX")).as(letter.name()).hasSize(1));
		assertThat(Letters.GENERAL).allSatisfy((letter) -> assertThat(this.people.subjects(letter.sender(), "INBOX"))
			.containsExactly(letter.expected()));
	}

	@Test
	void dst04SendsAnswersWithTheNullReversePath() {
		assertThat(ANSWERED).allSatisfy(
				(letter) -> assertThat(this.people.fields(letter.sender(), "INBOX", "Return-Path")).as(letter.name())
					.containsExactly("<>"));
	}

	@Test
	void sendsNothingToTheOthers() {
		assertThat(UNANSWERED)
			.allSatisfy((letter) -> assertThat(this.people.subjects(letter.name() + "@writers.example", "INBOX"))
				.as(letter.name())
				.isEmpty());
	}

	@Test
	void alertsStaffToEachEmergency() {
		assertThat(this.people.subjects(STAFF, "INBOX")).filteredOn((subject) -> subject.startsWith("Please look now"))
			.hasSize(Letters.EMERGENCIES.size() + 1);
	}

	@Test
	void imap08MovesEachLetterToTheFolderOfItsEnd() {
		assertThat(this.people.ids(Letters.PROGRAM, "Triage/Answered"))
			.containsExactlyInAnyOrderElementsOf(ids(Letters.GENERAL));
		assertThat(this.people.ids(Letters.PROGRAM, "Triage/Redirected"))
			.containsExactlyInAnyOrderElementsOf(ids(Letters.CLINICAL));
		assertThat(this.people.ids(Letters.PROGRAM, "Triage/Escalated"))
			.containsExactlyInAnyOrderElementsOf(ids(Letters.EMERGENCIES));
		assertThat(this.people.ids(Letters.PROGRAM, "Triage/Held")).containsAll(ids(Letters.HELD));
		assertThat(this.people.ids(Letters.PROGRAM, "Triage/Suppressed")).containsAll(ids(Letters.AUTOMATIC));
		assertThat(this.people.ids(Letters.PROGRAM, "INBOX")).isEmpty();
	}

	@Test
	void imap21KeepsACopyOfEachMessageInTheFolderThatTheServerMarks() {
		List<String> sent = this.people.ids(Letters.PROGRAM, "Sent");
		assertThat(sent).doesNotHaveDuplicates()
			.hasSize(Math.toIntExact(count("outbox_entry where copied is not null")));
		assertThat(sent).hasSizeGreaterThanOrEqualTo(ANSWERED.size());
	}

	@Test
	void rate10PutsAnInquiryBackIntoTheQueueWhoseForwardPostfixReturns() {
		String forward = this.jdbc.sql("select inquiry_id from outbox_entry where recipient = :to")
			.param("to", RealServers.BOUNCING)
			.query(String.class)
			.single();
		assertThat(count("outbox_entry where recipient = '" + RealServers.BOUNCING
				+ "' and state = 'FAILED' and server_reply = 'It came back: 5.1.1'"))
			.isEqualTo(1);
		assertThat(count("inquiry where status = 'HELD' and id = '" + forward + "'")).isEqualTo(1);
	}

	@Test
	void imap18FetchesTheTextsOfALargeMessageFromDovecotAndNotItsAttachment() {
		String address = "large@example.org";
		this.people.send(Letters.large(), address);
		ImapSettings.Server imap = new ImapSettings.Server("localhost", servers.imap(), Security.TLS, trusting(),
				address, Credential.password(RealServers.PASSWORD));
		ImapMailbox mailbox = new ImapMailbox(
				new ImapSettings(imap, "INBOX", FilingStyle.NONE, "Triage", ImapSettings.Patience.USUAL),
				Clock.systemUTC());
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
			try (OpenFolder folder = mailbox.open()) {
				return folder.newest().isPresent();
			}
		});
		try (OpenFolder folder = mailbox.open()) {
			byte[] texts = folder.fetchTexts(List.of(1L)).get(1L);
			InboundMessage message = new MimeMessageParser().parse(texts, Instant.EPOCH, Set.of());
			assertThat(texts.length).isLessThan(5_000);
			assertThat(message.defects()).isEmpty();
			assertThat(message.plainText()).contains("Where can I park?");
			assertThat(message.html()).contains("<p>Where can I park?</p>");
			assertThat(message.attachments()).extracting(Part::fileName)
				.containsExactly("scan.pdf", "attachments-left-in-the-mailbox.txt");
		}
		mailbox.close();
	}

	@Test
	void imap16SignsInToDovecotByATokenAndByAFreshOneOnceThatIsRefused() {
		Credential credential = new Credential.Token(this.tokens.named("real").orElseThrow());
		ImapSettings.Server imap = new ImapSettings.Server("localhost", servers.imap(), Security.TLS, trusting(),
				StubIssuer.ACCOUNT, credential);
		ImapSettings settings = new ImapSettings(imap, "INBOX", FilingStyle.NONE, "Triage",
				ImapSettings.Patience.USUAL);
		ImapMailbox mailbox = new ImapMailbox(settings, Clock.systemUTC());
		assertThat(mailbox.open().uidValidity()).isPositive();
		mailbox.close();
		servers.issuer().revoke();
		assertThat(mailbox.open().uidValidity()).isPositive();
		assertThat(servers.issuer().requests()).hasSize(2);
		mailbox.close();
	}

	@Test
	void imap12IsToldOfNewMailByDovecot() {
		ImapSettings.Server imap = new ImapSettings.Server("localhost", servers.imap(), Security.TLS, trusting(),
				"idle@example.org", Credential.password(RealServers.PASSWORD));
		ImapWatch watch = new ImapWatch(
				new ImapSettings(imap, "INBOX", FilingStyle.NONE, "Triage", ImapSettings.Patience.USUAL),
				ImapWatch.RENEWAL);
		AtomicInteger hints = new AtomicInteger();
		Thread.ofPlatform().daemon().start(() -> {
			try {
				watch.listen(hints::incrementAndGet);
			}
			catch (MailboxUnavailableException ex) {
				// it is closed below
				return;
			}
		});
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAtomic(hints, Matchers.equalTo(1));
		this.people.send(Letters.GENERAL.getFirst(), "idle@example.org");
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAtomic(hints, Matchers.greaterThan(1));
		watch.close();
	}

	private static SSLSocketFactory trusting() {
		try (InputStream pem = Files.newInputStream(servers.certificate())) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.setCertificateEntry("real", CertificateFactory.getInstance("X.509").generateCertificate(pem));
			TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(store);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			return context.getSocketFactory();
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The service without its pages and without the demo. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
			value = { "org.inquirytriage.text", "org.inquirytriage.triage", "org.inquirytriage.office",
					"org.inquirytriage.reply", "org.inquirytriage.outbox", "org.inquirytriage.inquiry",
					"org.inquirytriage.intake", "org.inquirytriage.pipeline", "org.inquirytriage.platform",
					"org.inquirytriage.credential" })
	static class Service {

	}

}
