package org.inquirytriage.review.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Decision.Suppression;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.Attachment;
import org.inquirytriage.inquiry.Explanation.Contribution;
import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Sentence;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.Explanation.TopicBelief;
import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.TestMail;
import org.inquirytriage.inquiry.UndecidedInquiries;
import org.inquirytriage.inquiry.UndecidedInquiries.Claim;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.relay.Deliveries;
import org.inquirytriage.outbox.relay.Settlement;
import org.inquirytriage.triage.Evidence.Layer;

/** Inquiries of every kind, put into the case files and the outbox. */
public class SampleCases {

	private static final Duration LEASE = Duration.ofMinutes(5);

	private static final EmailAddress PROGRAM = EmailAddress.of("heart@example.org");

	private static final Map<String, String> VERSIONS = Map.of("model", "5f0c2a91", "lexicon", "b7719d02", "templates",
			"11c03e58");

	private static final AtomicLong UID = new AtomicLong();

	private final Inquiries inquiries;

	private final UndecidedInquiries undecided;

	private final Explanations explanations;

	private final Outbox outbox;

	private final Deliveries deliveries;

	private final Casework casework;

	private final Clock clock;

	private final Map<InquiryId, Claim> claims = new HashMap<>();

	SampleCases(Inquiries inquiries, UndecidedInquiries undecided, Explanations explanations, Outbox outbox,
			Deliveries deliveries, Casework casework, Clock clock) {
		this.inquiries = inquiries;
		this.undecided = undecided;
		this.explanations = explanations;
		this.outbox = outbox;
		this.deliveries = deliveries;
		this.casework = casework;
		this.clock = clock;
	}

	public InquiryId emergency(String subject) {
		String text = """
				My husband has crushing pain in his chest since ten minutes and he is sweating.

				He had a valve repair in March and takes warfarin. Where is your emergency entrance?""";
		InquiryId id = received(subject, "worried.wife@example.com", text);
		Explanation explanation = new Explanation(
				List.of(mark(Layer.EMERGENCY, "E1-chest-pain-plain", "E1", text, "crushing pain in his chest"),
						mark(Layer.CLINICAL, "drug-name", "drug", text, "warfarin"),
						mark(Layer.CLINICAL, "procedure-recovery", "procedure", text, "valve repair in March")),
				List.of(sentence(text, "My husband has crushing pain in his chest since ten minutes", 0.991),
						sentence(text, "Where is your emergency entrance?", 0.121)),
				List.of(new TopicBelief("location-directions", 0.41)), List.of());
		decide(id, new Decision(DispositionKind.ESCALATE, null, null, true, List.of(), null, 0.991, "en",
				Priority.EMERGENCY, List.of("L1 E1-chest-pain-plain", "L2 drug-name", "L3 clinical 0.991, other 0.001"),
				VERSIONS, document(explanation)), new BodyText(text, "", "Maria", null));
		sent(id, Action.EMERGENCY_NOTICE, "worried.wife@example.com", OutboxState.SENT, "250 2.0.0 Ok: queued as 4F1");
		sent(id, Action.ALERT, "nurse-line@example.org", OutboxState.SENT, "250 2.0.0 Ok: queued as 4F2");
		return id;
	}

	public InquiryId answered(String subject, OutboxState state) {
		String text = "Hello,\n\nwe are coming on Saturday. Where can we park, and until when may we visit?";
		InquiryId id = received(subject, "nephew@example.com", text);
		Explanation explanation = new Explanation(List.of(),
				List.of(sentence(text, "Where can we park, and until when may we visit?", 0.004)),
				List.of(new TopicBelief("parking-transit", 0.941), new TopicBelief("visiting-hours", 0.902)),
				List.of());
		decide(id, new Decision(DispositionKind.AUTO_REPLY, null, null, false,
				List.of("parking-transit", "visiting-hours"), null, 0.004, "en", Priority.LOW,
				List.of("L3 clinical 0.004, other 0.002", "L4 parking-transit 0.941"), VERSIONS, document(explanation)),
				new BodyText(text, "", "", null));
		sent(id, Action.ANSWER, "nephew@example.com", state, "250 OK");
		return id;
	}

	public InquiryId redirected(String subject) {
		String text = "Since I started the new tablets I feel dizzy when I stand up. Should I stop taking them?";
		InquiryId id = received(subject, "dizzy.reader@example.net", text);
		Explanation explanation = new Explanation(
				List.of(mark(Layer.CLINICAL, "symptom-person", "symptom", text, "dizzy when I stand up"),
						mark(Layer.CLINICAL, "drug-question", "drug-question", text, "stop taking them")),
				List.of(), List.of(), List.of(new Attachment("blood pressure diary.pdf", "application/pdf", 48_213)));
		decide(id, new Decision(DispositionKind.REDIRECT, null, null, false, List.of(), "harbor-street", 0.968, "en",
				Priority.USUAL, List.of("L2 symptom-person", "L2 drug-question"), VERSIONS, document(explanation)),
				new BodyText(text, "On Monday you wrote:\n> Please bring your diary.", "Jo", null));
		sent(id, Action.REDIRECT_NOTICE, "dizzy.reader@example.net", OutboxState.SENT, "250 OK");
		sent(id, Action.FORWARD, "office@example.org", OutboxState.RETRY, "451 4.7.1 Please try again later");
		return id;
	}

	public InquiryId held(String subject, String reason) {
		String text = "Hello, could somebody tell me where my report went?";
		return held(subject, reason, new BodyText(text, "", "", null), Explanation.NONE);
	}

	public InquiryId held(String subject, String reason, BodyText text, Explanation explanation) {
		InquiryId id = received(subject, "reader@example.com", text.author());
		decide(id,
				new Decision(DispositionKind.HOLD, reason, null, false, List.of(), null, 0.42, "en", Priority.USUAL,
						List.of("L3 clinical 0.420, other 0.110", "hold " + reason), VERSIONS, document(explanation)),
				text);
		return id;
	}

	/** Decides a message that waits. */
	void decideAsHeld(InquiryId id, String text) {
		decide(id, new Decision(DispositionKind.HOLD, "unsure", null, false, List.of(), null, 0.42, "en",
				Priority.USUAL, List.of(), VERSIONS, document(Explanation.NONE)), new BodyText(text, "", "", null));
	}

	public InquiryId suppressed(String subject) {
		InquiryId id = received(subject, "colleague@example.edu", "I am away until Monday.");
		decide(id, new Decision(DispositionKind.SUPPRESSED, null, new Suppression("SUP-04", "Auto-Submitted"), false,
				List.of(), null, 0.02, "en", Priority.LOW, List.of("SUP-04"), VERSIONS, document(Explanation.NONE)),
				new BodyText("I am away until Monday.", "", "", null));
		return id;
	}

	public InquiryId quarantined(String subject) {
		InquiryId id = received(subject, "someone@example.org", "Hello");
		this.undecided.quarantine(due(id), "The message could not be read: its header never ends");
		return id;
	}

	/** A message that waits to be decided. */
	public InquiryId received(String subject, String from, String text) {
		return this.inquiries
			.store(TestMail.at(UID.incrementAndGet())
				.subject(subject)
				.from(from)
				.body(text)
				.received(this.clock.instant())
				.message())
			.id();
	}

	private void decide(InquiryId id, Decision decision, BodyText text) {
		this.undecided.record(due(id), decision, text);
	}

	private Claim due(InquiryId id) {
		this.undecided.claim(100, LEASE).forEach((claim) -> this.claims.put(claim.id(), claim));
		return Objects.requireNonNull(this.claims.remove(id));
	}

	private String document(Explanation explanation) {
		return this.explanations.write(explanation);
	}

	private void sent(InquiryId id, Action action, String to, OutboxState state, String reply) {
		OutboundMessage message = new OutboundMessage(new MessageId("triage." + action + "." + id + "@example.org"),
				this.clock.instant(), PROGRAM, "Heart Program", EmailAddress.of(to), "About your message",
				"This is an automatic reply.\n\nCall 555-0100.\n", null, List.of(),
				(action == Action.ALERT || action == Action.FORWARD) ? AutoSubmitted.GENERATED : AutoSubmitted.REPLIED,
				"en", null);
		this.outbox.store(OutboxEntry.ready(id.toString(), action, message));
		if (state == OutboxState.READY) {
			return;
		}
		deliver(1, state, reply);
	}

	/** Delivers whatever is about to leave. */
	void deliver(String reply) {
		deliver(100, OutboxState.SENT, reply);
	}

	private void deliver(int most, OutboxState state, String reply) {
		this.deliveries.claim(most, LEASE).forEach((claim) -> {
			this.deliveries.begin(claim, LEASE);
			Instant due = (state == OutboxState.RETRY) ? this.clock.instant().plus(Duration.ofHours(1)) : null;
			this.deliveries.settle(claim, new Settlement(state, due, reply));
		});
	}

	/** Somebody takes an inquiry. */
	void claim(InquiryId id) {
		this.casework.claim(id, "somebody", LEASE);
	}

	/** Somebody takes an inquiry and closes it. */
	InquiryId close(InquiryId id, String person) {
		this.casework.claim(id, person, LEASE);
		this.casework.close(id, this.inquiries.find(id).orElseThrow().version(), person, Map.of());
		return id;
	}

	/** Closes whatever waits. */
	void clear() {
		this.inquiries.list(InquiryFilter.waiting(Reach.EVERYTHING), null, 100).inquiries().forEach((inquiry) -> {
			this.casework.takeOver(inquiry.id(), "somebody", LEASE);
			close(inquiry.id(), "somebody");
		});
	}

	/** Where an inquiry stands. */
	InquiryStatus status(InquiryId id) {
		return this.inquiries.find(id).orElseThrow().status();
	}

	/** What was sent for an inquiry. */
	List<Action> actions(InquiryId id) {
		return this.outbox.ofInquiry(id.toString()).stream().map(OutboxEntry::action).toList();
	}

	static Mark mark(Layer layer, String id, String group, String text, String words) {
		int start = text.indexOf(words);
		return new Mark(layer, id, group, Source.BODY, start, start + words.length());
	}

	private static Sentence sentence(String text, String words, double clinical) {
		int start = text.indexOf(words);
		return new Sentence(Source.BODY, start, start + words.length(), clinical, 0.002,
				List.of(new Contribution("w=pain", 2.31), new Contribution("w=where", -1.24)));
	}

}
