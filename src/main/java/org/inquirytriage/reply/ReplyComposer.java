package org.inquirytriage.reply;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.inquirytriage.office.Office;
import org.inquirytriage.reply.Notice.Decider;
import org.inquirytriage.triage.Topic;

/**
 * Composes answers, notices and forwards from approved wording and program facts alone:
 * it is never given a message, so nothing of one can get into its texts.
 */
public final class ReplyComposer {

	private final Supplier<PreparedWording> wording;

	/**
	 * Prepares every template of the library and fills each once; throws
	 * TemplateException when one of them cannot be filled with the facts.
	 */
	public ReplyComposer(TemplateLibrary library, TemplateRenderer renderer) {
		this(library, renderer, AcknowledgementLinks.toTheInquiry());
	}

	/**
	 * Prepares the same, with pages on which offices tell that they have an inquiry.
	 */
	public ReplyComposer(TemplateLibrary library, TemplateRenderer renderer, AcknowledgementLinks acknowledgements) {
		this(new PreparedWording(library, renderer, acknowledgements));
	}

	private ReplyComposer(PreparedWording prepared) {
		this(() -> prepared);
	}

	private ReplyComposer(Supplier<PreparedWording> wording) {
		this.wording = wording;
	}

	/**
	 * A composer that follows the wording which holds at each moment; throws
	 * TemplateException when what holds now cannot be filled with the facts.
	 */
	public static ReplyComposer following(TemplateLibrary.Current current, TemplateRenderer renderer,
			AcknowledgementLinks acknowledgements) {
		return new ReplyComposer(new FollowedWording(current, renderer, acknowledgements));
	}

	/** A composer that always is the one in force. */
	public static ReplyComposer following(Supplier<ReplyComposer> inForce) {
		return new ReplyComposer(() -> inForce.get().wording.get());
	}

	/**
	 * Fills one template in every way in which a message may need it; throws
	 * TemplateException when it cannot be filled.
	 * @return what a reader would get, once for each way
	 */
	public static List<Composed> rehearse(ReplyTemplate template, TemplateLibrary library, TemplateRenderer renderer) {
		return PreparedWording.rehearse(template, library, renderer);
	}

	/** The wording it composes from. */
	public TemplateLibrary library() {
		return this.wording.get().library();
	}

	/** Every text that it may send; the same list as long as the wording is the same. */
	public List<String> texts() {
		return this.wording.get().texts();
	}

	/** This composer with the wording that holds now, whatever is published later. */
	public ReplyComposer asOfNow() {
		return new ReplyComposer(this.wording.get());
	}

	/**
	 * The answer to one or two topics as one letter; throws MissingTemplateException when
	 * any part of it has no approved wording in the language.
	 */
	public Composed answer(List<Topic> topics, String language, Instant at) {
		return this.wording.get().answer(topics, language, at);
	}

	/** The same answer, with the sentence that a person will answer the rest. */
	public Composed answerAndRest(List<Topic> topics, String language, Instant at) {
		return this.wording.get().answerAndRest(topics, language, at);
	}

	/**
	 * The letter that a person starts from; throws MissingTemplateException when any part
	 * of it has no approved wording in the language.
	 * @param topics it answers, in this order; a letter in free words has none
	 */
	public Letter letter(List<Topic> topics, String language, Instant at) {
		return this.wording.get().letter(topics, language, at);
	}

	/** The safety lines under whatever a person writes. */
	public String footer(String language, Instant at) {
		return this.wording.get().footer(language, at);
	}

	/** The sentence that stands above a message which puts an earlier one right. */
	public String correction(String language, Instant at) {
		return this.wording.get().correction(language, at);
	}

	/** Tells the writer whom to call with a question about their own health. */
	public Composed redirectNotice(Office office, String language, Instant at) {
		return redirectNotice(office, language, at, Decider.SERVICE);
	}

	/** The same, and says truly whether it is an automatic reply. */
	public Composed redirectNotice(Office office, String language, Instant at, Decider decider) {
		return this.wording.get().redirectNotice(office, language, at, decider);
	}

	/** Tells the writer to call 911. */
	public Composed emergencyNotice(String language) {
		return emergencyNotice(language, Decider.SERVICE);
	}

	/** The same, and says truly whether it is an automatic reply. */
	public Composed emergencyNotice(String language, Decider decider) {
		return this.wording.get().emergencyNotice(language, decider);
	}

	/** Tells the writer to call or text 988. */
	public Composed selfHarmNotice(String language) {
		return selfHarmNotice(language, Decider.SERVICE);
	}

	/** The same, and says truly whether it is an automatic reply. */
	public Composed selfHarmNotice(String language, Decider decider) {
		return this.wording.get().selfHarmNotice(language, decider);
	}

	/** Tells the writer that a person will read the message. */
	public Composed holdingNotice(String language) {
		return this.wording.get().holdingNotice(language);
	}

	/**
	 * The same in few words, in a language that has no answers where there is wording in
	 * it, and in English.
	 */
	public Composed received(String language) {
		return this.wording.get().received(language);
	}

	/** The mail that gives an office a message in the way its policy says. */
	public Composed forward(Office office, InquiryReference inquiry) {
		return this.wording.get().forward(office, inquiry);
	}

	/** The mail that tells staff on call to look at an inquiry at once. */
	public Composed alert(InquiryReference inquiry) {
		return this.wording.get().alert(inquiry);
	}

	/**
	 * The mail that tells staff on call that automatic sending stopped at an inquiry.
	 */
	public Composed stopped(InquiryReference inquiry) {
		return this.wording.get().stopped(inquiry);
	}

	/**
	 * The mail that tells staff once a day what waits.
	 * @param waiting how many inquiries
	 * @param emergencies how many of them may be emergencies
	 * @param oldest how long the oldest has waited, in words
	 * @param link to the queue
	 */
	public Composed digest(String waiting, String emergencies, String oldest, String link) {
		return this.wording.get().digest(waiting, emergencies, oldest, link);
	}

	/**
	 * A letter that a person starts from.
	 *
	 * @param subject fixed wording
	 * @param text that the person may change
	 * @param footer that stays under it
	 */
	public record Letter(String subject, String text, String footer) {
	}

	/** Prepares the wording that holds, anew whenever it has changed. */
	private static final class FollowedWording implements Supplier<PreparedWording> {

		private final TemplateLibrary.Current current;

		private final TemplateRenderer renderer;

		private final AcknowledgementLinks acknowledgements;

		private final AtomicReference<PreparedWording> prepared;

		FollowedWording(TemplateLibrary.Current current, TemplateRenderer renderer,
				AcknowledgementLinks acknowledgements) {
			this.current = current;
			this.renderer = renderer;
			this.acknowledgements = acknowledgements;
			this.prepared = new AtomicReference<>(prepare(current.now()));
		}

		@Override
		public PreparedWording get() {
			TemplateLibrary library = this.current.now();
			return this.prepared.updateAndGet((last) -> (last.library() == library) ? last : prepare(library));
		}

		private PreparedWording prepare(TemplateLibrary library) {
			return new PreparedWording(library, this.renderer, this.acknowledgements);
		}

	}

}
