package org.inquirytriage.demo.greenmail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.inquirytriage.intake.Reconciliation;
import org.inquirytriage.intake.Reconciliations;
import org.inquirytriage.intake.mime4j.MailFixtures;
import org.inquirytriage.intake.mime4j.MailFixtures.Fixture;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.DeliveryPromise;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All real messages of the public test suites, through the running service: in by IMAP,
 * out by SMTP, with no cap on what may be answered.
 */
@EnabledIf(value = "org.inquirytriage.intake.mime4j.MailFixtures#arePresent",
		disabledReason = "The mail fixtures are not beside the checkout")
@SpringBootTest(classes = DemoEndToEndTests.Service.class, webEnvironment = WebEnvironment.NONE,
		properties = { "spring.thymeleaf.enabled=false",
				"spring.datasource.url=jdbc:h2:mem:live-fixtures;MODE=PostgreSQL;"
						+ "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
				"triage.poll-interval=1s", "triage.decision-interval=50ms", "triage.outbox.interval=200ms",
				"triage.smtp.host=127.0.0.1", "triage.program.answer-after=0s", "triage.cap.all-per-hour=5000",
				"triage.cap.all-per-day=5000", "triage.cap.domain-per-hour=5000", "triage.cap.writer-per-day=5000",
				"triage.cap.same-text-per-hour=5000", "triage.cap.emergency-per-hour=5000",
				"triage.program.alert-addresses=" + DemoEndToEndTests.STAFF })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveFixturesTests {

	private static final int AT_A_TIME = 100;

	private static final int EARLIER = 3;

	private static final EmbeddedMailServer SERVER = new EmbeddedMailServer(0, 0);

	private static final List<String> PLACES = List.of("Answered", "Redirected", "Escalated", "Held", "Suppressed",
			"Quarantined");

	private final Map<Long, Fixture> fixtures = new HashMap<>();

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Reconciliations reconciliations;

	@DynamicPropertySource
	static void useServer(DynamicPropertyRegistry registry) throws MessagingException {
		ProgramMailbox.open(SERVER, registry);
		registry.add("triage.mailboxes[0].read-existing", () -> false);
		append(Stream.of("One", "Two", "Three").map(LiveFixturesTests::earlier).toList());
	}

	private static byte[] earlier(String subject) {
		return ("From: a@example.net\r\nTo: " + Letters.PROGRAM + "\r\nSubject: " + subject
				+ "\r\n\r\nWhere can I park?\r\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	/** One question that is answered, whatever becomes of the others. */
	private static byte[] question() {
		return ("Return-Path: <b@example.net>\r\nFrom: b@example.net\r\nTo: " + Letters.PROGRAM
				+ "\r\nSubject: Visiting\r\nDate: "
				+ DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))
				+ "\r\nMessage-ID: <visiting@example.net>\r\n\r\nWhat are the visiting hours?\r\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	@BeforeAll
	void letEverythingHappen() throws Exception {
		List<Fixture> all = new ArrayList<>(MailFixtures.all());
		all.add(new Fixture("visiting", "human", "may_reply", question()));
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> count("mailbox_cursor") == 1);
		for (int from = 0; from < all.size(); from += AT_A_TIME) {
			List<Fixture> some = all.subList(from, Math.min(from + AT_A_TIME, all.size()));
			for (Fixture fixture : some) {
				this.fixtures.put(EARLIER + this.fixtures.size() + 1L, fixture);
			}
			append(some.stream().map(Fixture::raw).map(LiveFixturesTests::resent).toList());
			Awaitility.await()
				.atMost(Duration.ofSeconds(120))
				.pollInterval(Duration.ofMillis(100))
				.until(() -> count("inquiry_copy where filed is not null") == this.fixtures.size());
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> count("outbox_entry where state in ('READY', 'SENDING', 'RETRY')") == 0);
		this.reconciliations.request("program", "INBOX");
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> reconciled().onServer() == EARLIER);
		System.out.println(this.fixtures.size() + " fixtures came to these ends: " + ends());
	}

	/** As a server that passes mail on marks it, so that it is addressed to us. */
	private static byte[] resent(byte[] raw) {
		String text = new String(raw, StandardCharsets.ISO_8859_1);
		if (text.isEmpty() || Character.isWhitespace(text.charAt(0))) {
			return raw;
		}
		String field = "Resent-To: " + Letters.PROGRAM + "\r\n";
		int first = text.startsWith("From ") ? text.indexOf('\n') + 1 : 0;
		return (text.substring(0, first) + field + text.substring(first)).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static void append(List<byte[]> mails) throws MessagingException {
		try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
			store.connect("127.0.0.1", SERVER.getImap().getPort(), Letters.PROGRAM, Letters.PROGRAM);
			Folder inbox = store.getFolder("INBOX");
			for (byte[] mail : mails) {
				inbox.appendMessages(new Message[] { new RawMessage(mail) });
			}
		}
	}

	private long count(String rows) {
		return this.jdbc.sql("select count(*) from " + rows).query(Long.class).single();
	}

	private Reconciliation reconciled() {
		return this.reconciliations.latest("program", "INBOX").orElseThrow();
	}

	private Map<String, Integer> ends() {
		Map<String, Integer> ends = new TreeMap<>();
		this.jdbc.sql("""
				select case when i.status = 'QUARANTINED' then 'quarantined' else i.disposition end, count(*)
				from inquiry_copy c join inquiry i on i.id = c.inquiry_id group by 1
				""").query((row) -> {
			ends.put(row.getString(1), row.getInt(2));
		});
		return ends;
	}

	private static Map<String, Integer> onServer() throws FolderException {
		Map<String, Integer> counts = new TreeMap<>();
		for (String place : Stream.concat(Stream.of("INBOX"), PLACES.stream().map((each) -> "Triage." + each))
			.toList()) {
			MailFolder folder = SERVER.getManagers()
				.getImapHostManager()
				.getFolder(SERVER.getManagers().getUserManager().getUser(Letters.PROGRAM), place);
			counts.put(place, (folder != null) ? folder.getMessageCount() : 0);
		}
		return counts;
	}

	@Test
	void accountsForEachMessageOnTheServer() throws FolderException {
		assertThat(onServer().values().stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(this.fixtures.size() + EARLIER);
		assertThat(ends().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(this.fixtures.size());
		assertThat(reconciled()).returns(EARLIER, Reconciliation::ignored).returns(0, Reconciliation::remainder);
	}

	@Test
	void filesEachMessageWhereItsOneEndBelongs() throws FolderException {
		Map<String, Integer> ends = ends();
		assertThat(onServer()).containsExactlyInAnyOrderEntriesOf(
				Map.of("INBOX", EARLIER, "Triage.Answered", ends.getOrDefault("auto-reply", 0), "Triage.Redirected",
						ends.getOrDefault("redirect", 0), "Triage.Escalated", ends.getOrDefault("escalate", 0),
						"Triage.Held", ends.getOrDefault("hold", 0), "Triage.Suppressed",
						ends.getOrDefault("suppressed", 0), "Triage.Quarantined", ends.getOrDefault("quarantined", 0)));
	}

	@Test
	void leavesNothingUndecided() {
		assertThat(count("inquiry where decided is null and status <> 'QUARANTINED'")).isZero();
		assertThat(count("inquiry where decided is not null and (status = 'QUARANTINED' or disposition is null)"))
			.isZero();
	}

	@Test
	@Tag("PAR-01")
	void readsAllButWhatHoldsNothing() {
		assertThat(ends().getOrDefault("quarantined", 0)).isLessThanOrEqualTo(5);
	}

	private List<Fixture> writtenTo(Predicate<Action> action) {
		String actions = Stream.of(Action.values())
			.filter(action)
			.map((each) -> "'" + each + "'")
			.collect(Collectors.joining(", "));
		return this.jdbc
			.sql("select c.uid from inquiry_copy c join outbox_entry o on o.inquiry_id = cast(c.inquiry_id as varchar)"
					+ " where o.action in (" + actions + ")")
			.query(Long.class)
			.list()
			.stream()
			.map(this.fixtures::get)
			.toList();
	}

	@Test
	void answersNothingThatMustNeverBeAnswered() {
		assertThat(this.fixtures.values()).extracting(Fixture::expect).contains("never_reply");
		assertThat(writtenTo((action) -> action == Action.ANSWER)).isNotEmpty()
			.extracting(Fixture::expect)
			.doesNotContain("never_reply");
	}

	@Test
	void tellsNobodyAnythingWhoMustNeverBeAnsweredUnlessItIsUnmarkedSpam() {
		assertThat(writtenTo((action) -> action.promise() == DeliveryPromise.AT_MOST_ONCE)).isNotEmpty()
			.filteredOn((fixture) -> fixture.expect().equals("never_reply") && !fixture.kind().equals("spam"))
			.extracting(Fixture::name)
			.isEmpty();
	}

	@Test
	void deliversEachMessageOfOursOnce() {
		List<String> sent = this.jdbc.sql("select message_id from outbox_entry where state = 'SENT'")
			.query(String.class)
			.list();
		List<String> delivered = Stream.of(SERVER.getReceivedMessages())
			.map((message) -> Postman.field(message, "Message-ID").replaceAll("[<>]", ""))
			.filter((id) -> id.startsWith("triage."))
			.toList();
		assertThat(delivered).containsExactlyInAnyOrderElementsOf(sent);
		assertThat(count("outbox_entry where state <> 'SENT'")).isZero();
	}

	/** Bytes that nobody takes apart before they are handed over. */
	private static final class RawMessage extends MimeMessage {

		private final byte[] bytes;

		private RawMessage(byte[] bytes) {
			super(Session.getInstance(new Properties()));
			this.bytes = bytes;
		}

		@Override
		public void writeTo(OutputStream stream) throws IOException {
			stream.write(this.bytes);
		}

	}

}
