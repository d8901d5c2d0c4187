package org.inquirytriage.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.jackson.JsonExplanations;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.MailboxMode;
import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.intake.mime4j.report.MimeReportReader;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.MessageLocation;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.DeliveryEnded;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.MailTransport;
import org.inquirytriage.outbox.MailTransport.Repeat;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.outbox.jdbc.TestOutbox;
import org.inquirytriage.outbox.relay.Courier;
import org.inquirytriage.outbox.relay.OutboxRelay;
import org.inquirytriage.outbox.relay.RetryPolicy;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.shipped.Shipped;

/**
 * The service without its mail servers: messages are put in by hand, and what it sends is
 * kept. Several of them may share a database.
 */
public final class TestReplica {

	/** The program's address. */
	public static final EmailAddress PROGRAM = EmailAddress.of("heart@example.org");

	/** The staff on call. */
	public static final EmailAddress STAFF = EmailAddress.of("on-call@example.org");

	private static final String QUESTION = """
			Return-Path: <%1$s>
			Received: from mx.example.net by mx.example.org; Mon, 23 Nov 2026 16:59:00 +0000
			From: %1$s
			To: heart@example.org
			Subject: %2$s
			Date: Mon, 23 Nov 2026 16:58:00 +0000
			Message-ID: <%3$s@writers.example>

			%4$s
			""";

	/** A clock that stands at a moment inside opening hours until a test moves it. */
	public final TestClock clock;

	/** What it sends. */
	public final RecordingTransport transport;

	private final InquiryFixture files;

	private final TestOutbox outbox;

	private final InquiryProcessing processing;

	private final OutboxRelay relay;

	private int received;

	/** A service over a database, with room for so many automatic messages an hour. */
	public TestReplica(DataSource source, int allPerHour) {
		this(source, allPerHour, PROGRAM, Duration.ZERO);
	}

	/** A service at another address than the usual one, whose answers wait so long. */
	public TestReplica(DataSource source, int allPerHour, EmailAddress address, Duration answerAfter) {
		this(source, allPerHour, address, answerAfter, Parts.shipped());
	}

	/** A service that decides with other parts than the shipped ones. */
	public TestReplica(DataSource source, int allPerHour, EmailAddress address, Duration answerAfter, Parts parts) {
		this.files = new InquiryFixture(source);
		this.clock = this.files.clock;
		this.clock.advance(Duration.between(this.clock.instant(), Shipped.NOON));
		DeliveryFollowUp followUp = new DeliveryFollowUp(this.files.casework(), this.files.history());
		this.outbox = new TestOutbox(source, this.clock, (event) -> {
			if (event instanceof DeliveryEnded ended) {
				followUp.on(ended);
			}
		}, allPerHour);
		this.transport = new RecordingTransport();
		MailboxAccounts mailboxes = new MailboxAccounts(
				List.of(new MailboxAccount("program", address, List.of(), "INBOX", MailboxMode.LIVE)));
		ProgramIdentity identity = new ProgramIdentity("Heart Program", List.of(STAFF), "https://triage.example.org",
				Set.of(), answerAfter, Duration.ofDays(3));
		CaseFiles caseFiles = new CaseFiles(this.files.inquiries(), this.files.undecided(), this.outbox.outbox(),
				this.files.transaction);
		MessageIds ids = new MessageIds(new SecretKeySpec(new byte[32], "HmacSHA256"));
		ResponseLimits limits = new ResponseLimits(this.outbox.ledger(), this.outbox.caps(),
				this.outbox.undeliverable());
		DecisionKeeping keeping = new DecisionKeeping(caseFiles, limits, ids, identity, new JsonExplanations());
		this.processing = new InquiryProcessing(caseFiles, keeping,
				new ReturnedMail(this.outbox.outbox(), this.outbox.undeliverable(), new MimeReportReader(),
						this.files.casework(), this.files.history()),
				parts.pipeline(), parts.parser(),
				new Surroundings(mailboxes, parts.programs(), identity, ForwardAnswers.none(), this.clock));
		ModePermission permission = new ModePermission(this.files.inquiries(), mailboxes, this.outbox.state());
		Courier courier = new Courier(this.outbox.deliveries(), this.transport, (digest) -> {
			throw new IOException("nothing is kept");
		}, permission,
				new RetryPolicy(Duration.ofSeconds(15), Duration.ofMinutes(30), Duration.ofHours(24), new Random(1)),
				this.clock);
		this.relay = new OutboxRelay(this.outbox.deliveries(), courier, Runnable::run, 4);
	}

	/**
	 * What decides.
	 *
	 * @param pipeline from cleaning to composition
	 * @param parser of messages
	 * @param programs behind the mailboxes
	 */
	public record Parts(InquiryPipeline pipeline, MessageParser parser, Programs programs) {

		static Parts shipped() {
			return new Parts(Shipped.part(InquiryPipeline.class), Shipped.parser(), Shipped.part(Programs.class));
		}

	}

	/** The case files. */
	public InquiryFixture files() {
		return this.files;
	}

	/** The outbox and what limits it. */
	public TestOutbox outbox() {
		return this.outbox;
	}

	/** A question of a person. */
	public static String question(String writer, String subject, String text) {
		return QUESTION.formatted(writer, subject, UUID.randomUUID(), text);
	}

	/** Stores a message as intake would; the id of its inquiry. */
	public InquiryId receive(String raw) {
		return receive(raw, this.clock.instant());
	}

	/** Stores a message that the mail server took at a moment. */
	public InquiryId receive(String raw, Instant taken) {
		this.received++;
		byte[] bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
		MessageLocation location = new MessageLocation("program", "INBOX", 1 + UUID.randomUUID().hashCode() & 0xffff,
				this.received);
		RawMessage whole = new RawMessage(location, bytes, bytes.length, taken, Set.of(), Set.of());
		InboundMessage message = Shipped.parser().parse(bytes, taken, Set.of());
		return this.files.inquiries().store(new ReceivedMessage(whole, message)).id();
	}

	/** What decides. */
	public InquiryProcessing processing() {
		return this.processing;
	}

	/** Decides what waits. */
	public int decide() {
		return this.processing.decideDue();
	}

	/** Sends what is due. */
	public void send() {
		try {
			this.relay.run();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Stores, decides and sends one message; the inquiry as it stands then. */
	public Inquiry take(String raw) {
		InquiryId id = receive(raw);
		decide();
		send();
		return inquiry(id);
	}

	/** An inquiry as it stands now. */
	public Inquiry inquiry(InquiryId id) {
		return this.files.inquiries().find(id).orElseThrow();
	}

	/** The mail of an inquiry. */
	public List<OutboxEntry> mail(InquiryId id) {
		return this.outbox.outbox().ofInquiry(id.toString());
	}

	/** The mail rule that forbade an answer, empty when none did. */
	public String rule(InquiryId id) {
		Decision decision = inquiry(id).decisionMade().orElseThrow();
		return Optional.ofNullable(decision.suppression()).map(Decision.Suppression::rule).orElse("");
	}

	/** A transport that keeps what it is given, and says of it what a test wants. */
	public static final class RecordingTransport implements MailTransport {

		private final List<OutboundMessage> sent = new CopyOnWriteArrayList<>();

		private volatile DeliveryOutcome outcome = new DeliveryOutcome.Delivered("250 ok");

		private volatile Consumer<OutboundMessage> wire = (message) -> {
		};

		@Override
		public DeliveryOutcome deliver(OutboundMessage message, Repeat repeat, AttachmentSource attachments) {
			this.wire.accept(message);
			this.sent.add(message);
			return this.outcome;
		}

		/** What was sent, in its order. */
		public List<OutboundMessage> sent() {
			return List.copyOf(this.sent);
		}

		/** What was sent to an address. */
		public List<OutboundMessage> sentTo(String address) {
			return this.sent.stream().filter((message) -> message.to().toString().equals(address)).toList();
		}

		/** Puts a wire between the program and the server that takes its mail. */
		public void over(Consumer<OutboundMessage> other) {
			this.wire = other;
		}

		/** Lets every further message end so. */
		public void end(DeliveryOutcome next) {
			this.outcome = next;
		}

	}

}
