package org.inquirytriage.liaison;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.TestMail;
import org.inquirytriage.inquiry.UndecidedInquiries;
import org.inquirytriage.message.ContentType;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.Headers;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.MessageLocation;
import org.inquirytriage.message.ReversePath;
import org.inquirytriage.office.Office;
import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.relay.Claim;
import org.inquirytriage.outbox.relay.Deliveries;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.relay.Settlement;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.reply.program.VascularFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest(classes = LiaisonWiring.Wiring.class,
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:handovers;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class HandoverWatchTests {

	private static final Pattern LINK = Pattern.compile("https://triage\\.example\\.org(/acknowledge/\\S+)");

	private static final Duration LEASE = Duration.ofMinutes(2);

	private static long uid = 1;

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private UndecidedInquiries undecided;

	@Autowired
	private InquiryHistory history;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private OfficeMail mail;

	@Autowired
	private OfficeDirectory directory;

	@Autowired
	private Programs programs;

	@Autowired
	private HandoverWatch watch;

	@Autowired
	private OfficeAnswers answers;

	@Autowired
	private TestClock clock;

	private InquiryId id = new InquiryId(new UUID(0, 0));

	@DynamicPropertySource
	static void anotherProgram(DynamicPropertyRegistry registry) {
		String folder = VascularFolder.forTest(HandoverWatchTests.class).path().toString();
		registry.add("triage.mailboxes[0].name", () -> "vascular");
		registry.add("triage.mailboxes[0].templates", () -> folder);
	}

	@BeforeEach
	void forwardAnInquiry() {
		forward(TestMail.at(uid++), office("harbor-street"));
	}

	private void forward(TestMail message, Office office) {
		this.id = this.inquiries.store(message.message()).id();
		this.undecided.record(
				this.undecided.claim(1, LEASE).getFirst(), new Decision(DispositionKind.REDIRECT, null, null, false,
						List.of(), office.id(), 0.9, "en", Priority.USUAL, List.of(), Map.of(), "{}"),
				new BodyText("words of the writer", "", "", null));
		this.outbox.store(this.mail.forward(inquiry(), office, this.clock.instant()).orElseThrow());
		deliver(OutboxState.SENT);
	}

	private void forwardToVascular(String office) {
		forward(TestMail.at(uid).location(new MessageLocation("vascular", "INBOX", 7, uid++)),
				this.programs.in("vascular").offices().office(office).orElseThrow());
	}

	private Inquiry inquiry() {
		return this.inquiries.find(this.id).orElseThrow();
	}

	private Office office(String name) {
		return this.directory.office(name).orElseThrow();
	}

	private void deliver(OutboxState state) {
		for (Claim claim : this.deliveries.claim(10, LEASE)) {
			this.deliveries.begin(claim, LEASE);
			this.deliveries.settle(claim, new Settlement(state, null, "said the server"));
		}
	}

	private List<String> offices() {
		return this.outbox.ofInquiry(this.id.toString())
			.stream()
			.filter((entry) -> entry.action() == Action.FORWARD)
			.map((entry) -> entry.recipient().toString())
			.toList();
	}

	private List<String> states() {
		return this.history.of(this.id)
			.stream()
			.filter((event) -> event.actor().equals("liaison"))
			.map((event) -> event.details().getOrDefault("office", "staff") + " "
					+ event.details().getOrDefault("state", "REOPENED"))
			.toList();
	}

	private URI page() {
		OutboxEntry forward = this.outbox.ofInquiry(this.id.toString()).getFirst();
		Matcher link = LINK.matcher(forward.message().text());
		assertThat(link.find()).isTrue();
		return URI.create(link.group(1));
	}

	@Test
	void waitsWhileTheOfficeHasTime() {
		this.watch.run();
		this.clock.advance(Duration.ofHours(6));
		this.watch.run();
		assertThat(offices()).containsExactly("harbor-street@example.org");
	}

	@Test
	void passesAnInquiryOnThatNobodyAcknowledgesToTheCoverAndThenToStaff() {
		this.watch.run();
		this.clock.advance(Duration.ofDays(4));
		this.watch.run();
		assertThat(offices()).containsExactlyInAnyOrder("harbor-street@example.org", "suite-a@example.org");
		deliver(OutboxState.SENT);
		this.watch.run();
		assertThat(inquiry().status()).isEqualTo(InquiryStatus.DONE);
		this.clock.advance(Duration.ofDays(4));
		this.watch.run();
		assertThat(inquiry()).extracting(Inquiry::status, Inquiry::priority)
			.containsExactly(InquiryStatus.HELD, Priority.HIGH);
		assertThat(states()).containsExactly("harbor-street UNACKNOWLEDGED", "lakeside-suite-a PASSED_ON",
				"lakeside-suite-a UNACKNOWLEDGED", "staff REOPENED");
	}

	@Test
	void passesAnInquiryOnceHoweverOftenItLooks() {
		this.watch.run();
		this.clock.advance(Duration.ofDays(4));
		this.watch.run();
		this.watch.run();
		assertThat(offices()).hasSize(2);
	}

	@Test
	void passesOnAtOnceWhatWasRefused() {
		this.outbox.store(this.mail.forward(inquiry(), office("riverside"), this.clock.instant()).orElseThrow());
		deliver(OutboxState.FAILED);
		this.watch.run();
		assertThat(states()).contains("riverside CAME_BACK");
	}

	@Test
	void passesAnInquiryOfAnotherProgramToAnOfficeOfThatProgram() {
		forwardToVascular("vascular:harbor-street");
		this.watch.run();
		this.clock.advance(Duration.ofDays(4));
		this.watch.run();
		assertThat(states()).containsExactly("vascular:harbor-street UNACKNOWLEDGED",
				"vascular:lakeside-suite-a PASSED_ON");
		assertThat(this.outbox.ofInquiry(this.id.toString())).extracting((entry) -> entry.message().fromName())
			.containsOnly(VascularFolder.NAME);
	}

	@Test
	void takesTheWordOfAnOfficeOfAnotherProgramThatHasItsAddressFromTwoDirectories() {
		forwardToVascular("vascular:lakeside-suite-a");
		assertThat(this.answers.hear(answerFrom("nurse@example.org"), true)).isTrue();
		assertThat(states()).containsExactly("vascular:lakeside-suite-a ACKNOWLEDGED");
	}

	@Test
	void theLinkOfAnOfficeOfAnotherProgramNamesThatOffice() {
		forwardToVascular("vascular:harbor-street");
		assertThat(this.pages.get().uri(page())).hasStatusOk().bodyText().contains("Harbor Street Vein Clinic");
		assertThat(this.pages.post().uri(page()).with(csrf())).hasStatus3xxRedirection();
		assertThat(states()).containsExactly("vascular:harbor-street ACKNOWLEDGED");
	}

	@Test
	void openingTheLinkTellsNothingAndChangesNothing() {
		assertThat(this.pages.get().uri(page())).hasStatusOk()
			.bodyText()
			.contains("Harbor Street Cardiology", "Our office has it", this.id.toString())
			.doesNotContain("words of the writer", "pat@example.org", "Question ");
		assertThat(states()).isEmpty();
	}

	@Test
	void pressingTheButtonEndsTheWaiting() {
		assertThat(this.pages.post().uri(page()).with(csrf())).hasStatus3xxRedirection();
		this.clock.advance(Duration.ofDays(5));
		this.watch.run();
		assertThat(offices()).containsExactly("harbor-street@example.org");
		assertThat(states()).containsExactly("harbor-street ACKNOWLEDGED");
		assertThat(this.pages.get().uri(page())).bodyText().contains("We have noted that your office has it");
	}

	@Test
	void aSecondPressIsNotCountedAgain() {
		this.pages.post().uri(page()).with(csrf()).exchange();
		this.pages.post().uri(page()).with(csrf()).exchange();
		assertThat(states()).containsExactly("harbor-street ACKNOWLEDGED");
	}

	@Test
	void aLateAcknowledgementCallsTheCoverOff() {
		this.watch.run();
		this.clock.advance(Duration.ofDays(4));
		this.watch.run();
		deliver(OutboxState.SENT);
		this.watch.run();
		this.pages.post().uri(page()).with(csrf()).exchange();
		this.clock.advance(Duration.ofDays(3));
		this.watch.run();
		assertThat(inquiry().status()).isEqualTo(InquiryStatus.DONE);
	}

	@Test
	void refusesALinkOfAnotherOffice() {
		String other = page().toString().replace("/harbor-street/", "/riverside/");
		assertThat(this.pages.post().uri(other).with(csrf())).hasStatus(404);
		assertThat(this.pages.get().uri(other)).hasStatus(404);
	}

	@Test
	void takesAnAnswerFromTheOfficeForItsWord() {
		assertThat(this.answers.hear(answerFrom("nurse@example.org"), true)).isTrue();
		assertThat(states()).containsExactly("harbor-street ACKNOWLEDGED");
	}

	@Test
	void takesNoAnswerOfAMachineForIt() {
		assertThat(this.answers.hear(answerFrom("nurse@example.org"), false)).isTrue();
		assertThat(states()).isEmpty();
	}

	@Test
	void takesNoAnswerOfSomebodyElseForIt() {
		assertThat(this.answers.hear(answerFrom("someone@elsewhere.example"), true)).isTrue();
		assertThat(states()).isEmpty();
	}

	@Test
	void takesNoAnswerForItWhoseSubjectSaysThatNobodyIsThere() {
		assertThat(this.answers.hear(answerFrom("nurse@example.org", "Automatic reply: away"), true)).isTrue();
		assertThat(states()).isEmpty();
	}

	private InboundMessage answerFrom(String address) {
		return answerFrom(address, "Re");
	}

	private InboundMessage answerFrom(String address, String subject) {
		OutboxEntry forward = this.outbox.ofInquiry(this.id.toString()).getFirst();
		return new InboundMessage("d", 1, this.clock.instant(), Set.of(),
				new Headers(List.of(new Headers.Field("In-Reply-To", forward.message().messageId().bracketed()))),
				new ReversePath.Absent(), null, subject, List.of(EmailAddress.of(address)), List.of(),
				ContentType.PLAIN, List.of(), "We have it.", null, List.of());
	}

}
