package org.inquirytriage.review;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.office.Office;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.reply.Composed;
import org.inquirytriage.reply.MissingTemplateException;
import org.inquirytriage.reply.Notice;
import org.inquirytriage.reply.Notice.Decider;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.ReplyComposer.Letter;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.program.Program;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.review.Outcome.Refusal;
import org.inquirytriage.review.ReviewDecision.Answer;
import org.inquirytriage.review.ReviewDecision.Close;
import org.inquirytriage.review.ReviewDecision.Drop;
import org.inquirytriage.review.ReviewDecision.Escalate;
import org.inquirytriage.review.ReviewDecision.Ask;
import org.inquirytriage.review.ReviewDecision.HandOver;
import org.inquirytriage.review.ReviewDecision.Reply;
import org.inquirytriage.review.ReviewDecision.Note;
import org.inquirytriage.review.ReviewDecision.Redirect;
import org.inquirytriage.review.ReviewDecision.Snooze;
import org.inquirytriage.triage.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Composes the mail that a person's decision calls for; what a preview shows is what
 * would leave.
 */
public final class ReviewMail {

	private static final Set<OutboxState> NEVER_LEFT = EnumSet.of(OutboxState.CANCELLED, OutboxState.FAILED);

	private static final Set<Action> CORRECTABLE = EnumSet.of(Action.ANSWER, Action.PERSON_ANSWER, Action.CORRECTION,
			Action.REDIRECT_NOTICE);

	private final Programs programs;

	private final ProgramMail program;

	private final MessageIds messageIds;

	private final Outbox outbox;

	public ReviewMail(Programs programs, ProgramMail program, MessageIds messageIds, Outbox outbox) {
		this.programs = programs;
		this.program = program;
		this.messageIds = messageIds;
		this.outbox = outbox;
	}

	/**
	 * The mail of a decision; throws RefusedException when it cannot be composed.
	 * @param at the moment of the decision
	 * @param notBefore the earliest moment at which mail may leave that can be undone
	 */
	List<OutboxEntry> of(Inquiry inquiry, ReviewDecision decision, Instant at, Instant notBefore) {
		try {
			Sending sending = new Sending(inquiry, this.programs.in(inquiry.mailbox()), from(inquiry), at, notBefore);
			return switch (decision) {
				case Answer answer -> List.of(answer(answer, sending));
				case Redirect redirect -> redirect(redirect, sending);
				case Escalate escalate -> escalate(escalate, sending);
				case Close close -> List.of();
				case Drop drop -> List.of();
				case Note note -> List.of();
				case HandOver handOver -> List.of();
				case Ask ask -> List.of();
				case Reply reply -> List.of();
				case Snooze snooze -> List.of();
			};
		}
		catch (MissingTemplateException ex) {
			throw new RefusedException(Refusal.NO_WORDING);
		}
	}

	/** The handle under which automatic redirect notices are limited. */
	String redirectHandle(Inquiry inquiry) {
		return this.programs.in(inquiry.mailbox()).handle(Notice.CLINICAL_REDIRECT.slug());
	}

	private EmailAddress from(Inquiry inquiry) {
		return this.program.from(inquiry).orElseThrow(() -> new RefusedException(Refusal.NO_MAILBOX));
	}

	private OutboxEntry answer(Answer answer, Sending sending) {
		if (answer.text().isEmpty()) {
			throw new RefusedException(Refusal.NOTHING_WRITTEN);
		}
		Letter letter = sending.composer().letter(answer.topics(), answer.language(), sending.at());
		String topics = answer.topics().stream().map(Topic::slug).collect(Collectors.joining("+"));
		Composed wording = new Composed(topics.isEmpty() ? "" : topics + "@" + answer.language(), letter.subject(),
				answer.text() + "\n\n" + letter.footer());
		return toWriter(Action.PERSON_ANSWER, wording, answer.language(), sending);
	}

	private List<OutboxEntry> redirect(Redirect redirect, Sending sending) {
		Office office = sending.program()
			.offices()
			.office(redirect.office())
			.orElseThrow(() -> new RefusedException(Refusal.NO_OFFICE));
		Composed forward = sending.composer().forward(office, this.program.reference(sending.inquiry()));
		String attached = office.policy().carriesMessage() ? sending.inquiry().digest() : null;
		OutboxEntry toOffice = entry(Action.FORWARD, office.email(), forward, sending,
				new Manner(AutoSubmitted.GENERATED, TemplateLibrary.STAFF_LANGUAGE, attached, sending.notBefore()));
		if (sending.inquiry().writer() == null) {
			return List.of(toOffice);
		}
		Composed notice = sending.composer().redirectNotice(office, redirect.language(), sending.at(), Decider.PERSON);
		return List.of(toWriter(Action.REDIRECT_NOTICE, notice, redirect.language(), sending), toOffice);
	}

	/** Nothing of it waits to be undone, and what left before does not leave again. */
	private List<OutboxEntry> escalate(Escalate escalate, Sending sending) {
		Composed alert = sending.composer().alert(this.program.reference(sending.inquiry()));
		Manner toStaff = new Manner(AutoSubmitted.GENERATED, TemplateLibrary.STAFF_LANGUAGE, null, sending.at());
		Stream<OutboxEntry> alerts = this.program.staff()
			.stream()
			.map((address) -> entry(Action.ALERT, address, alert, sending, toStaff));
		Stream<OutboxEntry> notice = Stream.ofNullable(sending.inquiry().writer())
			.map((writer) -> notice(escalate, writer, sending));
		List<OutboxEntry> before = before(sending.inquiry());
		return Stream.concat(notice, alerts)
			.filter((entry) -> before.stream().noneMatch((sent) -> sent.id().equals(entry.id())))
			.toList();
	}

	private OutboxEntry notice(Escalate escalate, EmailAddress writer, Sending sending) {
		Manner manner = new Manner(AutoSubmitted.NO, escalate.language(), null, sending.at());
		Action action = escalate.selfHarm() ? Action.SELF_HARM_NOTICE : Action.EMERGENCY_NOTICE;
		Composed wording = escalate.selfHarm() ? sending.composer().selfHarmNotice(escalate.language(), Decider.PERSON)
				: sending.composer().emergencyNotice(escalate.language(), Decider.PERSON);
		return entry(action, writer, wording, sending, manner);
	}

	/** The first message to the writer, or one that puts the message before it right. */
	private OutboxEntry toWriter(Action action, Composed wording, String language, Sending sending) {
		EmailAddress writer = sending.inquiry().writer();
		if (writer == null) {
			throw new RefusedException(Refusal.NO_WRITER);
		}
		if (before(sending.inquiry()).stream().anyMatch((sent) -> CORRECTABLE.contains(sent.action()))) {
			String sentence = sending.composer().correction(language, sending.at());
			return entry(Action.CORRECTION, writer,
					new Composed(wording.template(), wording.subject(), sentence + "\n" + wording.text()), sending,
					new Manner(AutoSubmitted.NO, language, null, sending.notBefore()));
		}
		return entry(action, writer, wording, sending,
				new Manner(AutoSubmitted.NO, language, null, sending.notBefore()));
	}

	private List<OutboxEntry> before(Inquiry inquiry) {
		return this.outbox.ofInquiry(inquiry.id().toString())
			.stream()
			.filter((entry) -> !NEVER_LEFT.contains(entry.state()))
			.toList();
	}

	private OutboxEntry entry(Action action, EmailAddress to, Composed wording, Sending sending, Manner manner) {
		String inquiry = sending.inquiry().id().toString();
		boolean answers = manner.mark() != AutoSubmitted.GENERATED;
		OutboundMessage message = new OutboundMessage(this.messageIds.of(inquiry, action, sending.from(), to),
				sending.at(), sending.from(), sending.program().nameOr(this.program.fromName()), to, wording.subject(),
				wording.text(), answers ? sending.inquiry().messageId() : null,
				answers ? this.program.thread(sending.inquiry()) : List.of(), manner.mark(), manner.language(),
				manner.attached());
		return OutboxEntry.ready(inquiry, action, message, manner.notBefore()).worded(wording.template());
	}

	private record Sending(Inquiry inquiry, Program program, EmailAddress from, Instant at, Instant notBefore) {

		ReplyComposer composer() {
			return this.program.composer();
		}

	}

	private record Manner(AutoSubmitted mark, String language, @Nullable String attached, Instant notBefore) {
	}

}
