package org.inquirytriage.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.inquirytriage.pipeline.Outgoing.Audience;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.Part;
import org.inquirytriage.office.OfficeRouter;
import org.inquirytriage.office.Routing;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.reply.Composed;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.reply.MissingTemplateException;
import org.inquirytriage.reply.Notice;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.program.Program;
import org.inquirytriage.screening.Screener;
import org.inquirytriage.screening.Screening;
import org.inquirytriage.screening.ScreeningPolicy;
import org.inquirytriage.screening.SuppressionReason;
import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.Language;
import org.inquirytriage.text.OwnWords;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Disposition;
import org.inquirytriage.triage.Examined;
import org.inquirytriage.triage.HoldReason;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageDecision;

/**
 * Takes a message through cleaning, triage, screening and composition. The same object
 * decides live, in shadow, in the test bench, in replay and on the command line; it
 * stores and sends nothing.
 */
public final class InquiryPipeline {

	private final Cleaning cleaner;

	private final Triage triage;

	private final Screener screener;

	private final OfficeRouter router;

	private final ReplyComposer composer;

	private final HoldingNotices notices;

	/**
	 * Which writers are told that their message came, where a person has to read it
	 * first.
	 *
	 * @param inAnsweredLanguages those who write in a language that has answers
	 * @param inOtherLanguages those who write in another that could be told
	 */
	public record HoldingNotices(boolean inAnsweredLanguages, boolean inOtherLanguages) {

		/** Nobody is told. */
		public static final HoldingNotices NONE = new HoldingNotices(false, false);

	}

	/**
	 * A pipeline of these parts.
	 * @param cleaner of texts
	 * @param triage of inquiries
	 * @param screener of messages
	 * @param router to offices
	 * @param composer of mail
	 * @param notices who is told that the message came, where it is held
	 */
	public InquiryPipeline(TextCleaner cleaner, Triage triage, Screener screener, OfficeRouter router,
			ReplyComposer composer, HoldingNotices notices) {
		this(new Cleaning(cleaner), triage, screener, router, composer, notices);
	}

	private InquiryPipeline(Cleaning cleaner, Triage triage, Screener screener, OfficeRouter router,
			ReplyComposer composer, HoldingNotices notices) {
		this.cleaner = cleaner;
		this.triage = triage;
		this.screener = screener;
		this.router = router;
		this.composer = composer;
		this.notices = notices;
	}

	/**
	 * What should become of a received message.
	 * @param message as it was received
	 * @param policy what screening must know of our own mail system
	 * @param reference how staff find the inquiry
	 * @param at the moment the wording is for
	 */
	public Verdict decide(InboundMessage message, ScreeningPolicy policy, InquiryReference reference, Instant at) {
		return asOfNow().decided(message, policy, reference, at);
	}

	/** What should become of a plain message from a person who may be answered. */
	public Verdict decide(String subject, String body, InquiryReference reference, Instant at) {
		InquiryText text = this.cleaner.clean(subject, body);
		InquiryPipeline now = asOfNow();
		return now.answered(text, now.triage.decide(text, List.<Part>of(), false), reference, at);
	}

	/**
	 * This pipeline with what holds now, whatever is published later; so that one
	 * decision, or one replay, never mixes what held before and after a publication.
	 */
	public InquiryPipeline asOfNow() {
		return new InquiryPipeline(this.cleaner, this.triage.asOfNow(), this.screener, this.router,
				this.composer.asOfNow(), this.notices);
	}

	/** The same pipeline with another triage. */
	public InquiryPipeline with(Triage other) {
		return new InquiryPipeline(this.cleaner, other, this.screener, this.router, this.composer, this.notices);
	}

	/** The same pipeline with the wording and the offices of a program. */
	public InquiryPipeline with(Program program) {
		return new InquiryPipeline(this.cleaner.of(program), this.triage, this.screener, program.router(),
				program.composer(), this.notices);
	}

	/** The same pipeline with other wording. */
	public InquiryPipeline with(ReplyComposer other) {
		return new InquiryPipeline(this.cleaner, this.triage, this.screener, this.router, other, this.notices);
	}

	/**
	 * What this pipeline and then another that was made from it make of a received
	 * message, both as they are; what they share is done once.
	 */
	public List<Verdict> compare(InquiryPipeline other, InboundMessage message, ScreeningPolicy policy,
			InquiryReference reference, Instant at) {
		InquiryText text = cleaned(message);
		Examined examined = this.triage.examine(text, message.attachments(), message.incomplete());
		TriageDecision decision = other.triage.hasLayersOf(this.triage) ? other.triage.decide(examined)
				: other.triage.decide(text, message.attachments(), message.incomplete());
		Screening screening = this.screener.screen(message, policy);
		return List.of(screened(screening, text, examined.decide(), reference, at),
				other.screened(screening, text, decision, reference, at));
	}

	private InquiryText cleaned(InboundMessage message) {
		return this.cleaner.clean(message, this.composer);
	}

	private Verdict decided(InboundMessage message, ScreeningPolicy policy, InquiryReference reference, Instant at) {
		InquiryText text = cleaned(message);
		TriageDecision decision = this.triage.decide(text, message.attachments(), message.incomplete());
		return screened(this.screener.screen(message, policy), text, decision, reference, at);
	}

	private Verdict screened(Screening screening, InquiryText text, TriageDecision decision, InquiryReference reference,
			Instant at) {
		return switch (screening) {
			case Screening.Answerable answerable -> answered(text, decision, reference, at);
			case Screening.Suppressed suppressed -> suppressed(text, decision, suppressed.reason(), reference);
		};
	}

	private Verdict suppressed(InquiryText text, TriageDecision decision, SuppressionReason reason,
			InquiryReference reference) {
		DispositionKind kind = switch (reason.handling()) {
			case SUPPRESS -> DispositionKind.SUPPRESSED;
			case HOLD -> DispositionKind.HOLD;
		};
		return new Verdict(kind, null, reason, text, decision, null, "",
				decision.emergency() ? List.of(alert(reference)) : List.of(), versions());
	}

	private Verdict answered(InquiryText text, TriageDecision decision, InquiryReference reference, Instant at) {
		try {
			return switch (decision.disposition()) {
				case Disposition.AutoReply answer ->
					sending(DispositionKind.AUTO_REPLY, text, decision, List.of(new Outgoing(Action.ANSWER,
							Audience.WRITER, this.composer.answer(answer.topics(), decision.language(), at))));
				case Disposition.Redirect redirect -> redirected(text, decision, reference, at);
				case Disposition.Escalate escalate -> sending(DispositionKind.ESCALATE, text, decision,
						List.of(notice(escalate, noticeLanguage(decision)), alert(reference)));
				case Disposition.Hold hold -> hold.answered().isEmpty() ? held(text, decision, hold.reason(), reference)
						: answeredInPart(text, decision, hold, at);
			};
		}
		catch (MissingTemplateException ex) {
			return held(text, decision, HoldReason.NO_TOPIC, reference);
		}
	}

	private Verdict redirected(InquiryText text, TriageDecision decision, InquiryReference reference, Instant at) {
		Routing routing = this.router.route(text);
		Outgoing notice = new Outgoing(Action.REDIRECT_NOTICE, Audience.WRITER,
				this.composer.redirectNotice(routing.office(), decision.language(), at));
		Outgoing forward = new Outgoing(Action.FORWARD, Audience.OFFICE,
				this.composer.forward(routing.office(), reference));
		return new Verdict(DispositionKind.REDIRECT, null, null, text, decision, routing.office(), routing.why(),
				List.of(notice, forward), versions());
	}

	// Every layer found the message general, and only its topics too many or one of its
	// questions without an answer: what is sure is answered, and a person answers the
	// rest.
	private Verdict answeredInPart(InquiryText text, TriageDecision decision, Disposition.Hold hold, Instant at) {
		Composed wording = this.composer.answerAndRest(hold.answered(), decision.language(), at);
		return new Verdict(DispositionKind.HOLD, hold.reason(), null, text, decision, null, "",
				List.of(new Outgoing(Action.ANSWER, Audience.WRITER, wording)), versions());
	}

	private Verdict held(InquiryText text, TriageDecision decision, HoldReason reason, InquiryReference reference) {
		List<Outgoing> outgoing = decision.emergency() ? List.of(alert(reference)) : received(decision, reason);
		return new Verdict(DispositionKind.HOLD, reason, null, text, decision, null, "", outgoing, versions());
	}

	private List<Outgoing> received(TriageDecision decision, HoldReason reason) {
		return told(decision.language(), reason)
			.map((wording) -> new Outgoing(Action.HOLDING_NOTICE, Audience.WRITER, wording))
			.stream()
			.toList();
	}

	// Of a language that could not be told, any guess may be wrong: nothing is sent. Nor
	// is it where nobody approved the wording.
	private Optional<Composed> told(String language, HoldReason reason) {
		if (this.composer.library().languages().contains(language)) {
			boolean told = this.notices.inAnsweredLanguages() && isAskedByAPerson(reason)
					&& this.composer.library().find(Notice.HOLDING, language).isPresent();
			return told ? Optional.of(this.composer.holdingNotice(language)) : Optional.empty();
		}
		boolean told = reason == HoldReason.LANGUAGE && !language.equals(Language.UNDETERMINED.code());
		return (this.notices.inOtherLanguages() && told) ? Optional.of(this.composer.received(language))
				: Optional.empty();
	}

	// What may be an offer, a trick or no letter at all gets no word, nor does an answer
	// to mail of ours, whose writer was told already.
	private static boolean isAskedByAPerson(HoldReason reason) {
		return switch (reason) {
			case ATTACHMENT, UNSURE, NO_TOPIC, MANY_TOPICS, UNEXPLAINED, TOO_LONG, NO_MODEL -> true;
			case EMPTY, UNREADABLE, HIDDEN_TEXT, LANGUAGE, OTHER, UNKNOWN_WORDS, FOLLOW_UP, ERROR -> false;
		};
	}

	private Verdict sending(DispositionKind kind, InquiryText text, TriageDecision decision, List<Outgoing> outgoing) {
		return new Verdict(kind, null, null, text, decision, null, "", outgoing, versions());
	}

	private Outgoing notice(Disposition.Escalate escalate, String language) {
		return escalate.selfHarm()
				? new Outgoing(Action.SELF_HARM_NOTICE, Audience.WRITER, this.composer.selfHarmNotice(language))
				: new Outgoing(Action.EMERGENCY_NOTICE, Audience.WRITER, this.composer.emergencyNotice(language));
	}

	private Outgoing alert(InquiryReference reference) {
		return new Outgoing(Action.ALERT, Audience.STAFF, this.composer.alert(reference));
	}

	private Map<String, String> versions() {
		Map<String, String> versions = new TreeMap<>(this.triage.versions());
		versions.put("templates", this.composer.library().version());
		return versions;
	}

	// An emergency notice is better in the wrong language than not at all.
	private String noticeLanguage(TriageDecision decision) {
		return this.composer.library().languages().contains(decision.language()) ? decision.language()
				: TemplateLibrary.STAFF_LANGUAGE;
	}

	/**
	 * Cleans messages, and passes over what the program sent where they quote it; that is
	 * learnt anew only when the wording has changed.
	 */
	private static final class Cleaning {

		private final TextCleaner cleaner;

		private final Map<String, Cleaning> apart = new ConcurrentHashMap<>();

		private final AtomicReference<Sent> last = new AtomicReference<>(new Sent(List.of(), new OwnWords(List.of())));

		Cleaning(TextCleaner cleaner) {
			this.cleaner = cleaner;
		}

		/** The same for what a program sends, which is learnt once as well. */
		Cleaning of(Program program) {
			return program.id().isEmpty() ? this
					: this.apart.computeIfAbsent(program.id(), (id) -> new Cleaning(this.cleaner));
		}

		InquiryText clean(String subject, String body) {
			return this.cleaner.clean(subject, body);
		}

		InquiryText clean(InboundMessage message, ReplyComposer composer) {
			List<String> texts = composer.texts();
			Sent sent = this.last
				.updateAndGet((known) -> (known.texts() == texts) ? known : new Sent(texts, new OwnWords(texts)));
			return sent.words().without(this.cleaner.clean(message));
		}

		private record Sent(List<String> texts, OwnWords words) {
		}

	}

}
