package org.inquirytriage.review.web.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.HighlightedText;
import org.inquirytriage.inquiry.Inquiry.Question;
import org.inquirytriage.review.web.InquiryRow;
import org.inquirytriage.inquiry.words.ExplanationWords.Belief;
import org.inquirytriage.inquiry.words.ExplanationWords.Fact;
import org.inquirytriage.inquiry.words.ExplanationWords.Finding;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as its page shows it.
 *
 * @param row the inquiry as one line
 * @param message what its writer wrote, null before it is recorded or once it is erased
 * @param raw the beginning of the raw message where there is no text to show, else null
 * @param attachments what the message carried along
 * @param now where the inquiry stands
 * @param why what led to its decision
 * @param label what a person said the message is, null when nobody did
 * @param calls to staff beyond the first, the latest first
 * @param others inquiries of the same writer, the newest first
 * @param notes of staff, the oldest first
 * @param history what happened to it, the latest first
 */
public record CaseView(InquiryRow row, @Nullable Message message, @Nullable String raw, List<Attachment> attachments,
		Now now, Why why, @Nullable String label, List<Call> calls, List<InquiryRow> others, List<Note> notes,
		List<Happening> history) {

	/** Changes whenever the parts do that may change while the page is open. */
	public String mark() {
		return Integer.toHexString(List.of(this.row, this.now, this.notes, this.history).hashCode()) + letterMark();
	}

	/** Whether something happened automatically that a person may call wrong. */
	public boolean mayBeWrong() {
		return Set.of("auto-reply", "redirect", "suppressed", "escalate").contains(this.row.outcome());
	}

	private String letterMark() {
		return (this.message != null) ? ".text" : ".none";
	}

	/**
	 * Whether a page with this mark shows the writer's words, or their absence, rightly.
	 */
	public boolean hasLetterOf(String mark) {
		return mark.endsWith(letterMark());
	}

	/**
	 * What the writer wrote.
	 *
	 * @param subject with the places that layers acted on
	 * @param author the same for the text
	 * @param quoted the same for what the message quotes
	 * @param signature the same for the signature
	 * @param html whether there is an HTML body to look at
	 */
	public record Message(HighlightedText subject, HighlightedText author, HighlightedText quoted,
			HighlightedText signature, boolean html) {

		/** The words for the layers that acted on it, the most serious first. */
		public List<String> layers() {
			return Stream.of(this.subject, this.author, this.quoted, this.signature)
				.flatMap((text) -> text.layers().stream())
				.distinct()
				.sorted()
				.map((layer) -> layer.name().toLowerCase(Locale.ROOT))
				.toList();
		}

	}

	/**
	 * A part of the message that is not its text.
	 *
	 * @param name or words that say there is none
	 * @param type what it says it is
	 * @param size in words, empty when not known
	 */
	public record Attachment(String name, String type, String size) {
	}

	/**
	 * Where an inquiry stands.
	 *
	 * @param received exact time of it
	 * @param receivedAt the mailbox it came by
	 * @param version of its state
	 * @param events how many things happened to it
	 * @param waiting whether it waits for a person
	 * @param claimedBy who works on it, null when nobody does
	 * @param claimedUntil until when, null when nobody does
	 * @param handedTo whom it was handed over to, null when to nobody
	 * @param snoozedUntil until when it is put off, null when it is not
	 * @param question that waits for a colleague's reply, null when none does
	 * @param quarantineReason why it could not be decided, null when it could
	 */
	public record Now(String received, String receivedAt, long version, int events, boolean waiting,
			@Nullable String claimedBy, @Nullable String claimedUntil, @Nullable String handedTo,
			@Nullable String snoozedUntil, @Nullable Question question, @Nullable String quarantineReason) {
	}

	/**
	 * What led to a decision.
	 *
	 * @param facts of it, each with its name
	 * @param findings of the layers
	 * @param sentences what the classifier believed about each
	 * @param reasons as rules and layers gave them
	 * @param versions of what took part
	 */
	public record Why(List<Fact> facts, List<Finding> findings, List<Belief> sentences, List<String> reasons,
			List<Fact> versions) {
	}

	/**
	 * A further call to staff about a possible emergency.
	 *
	 * @param moment for machines
	 * @param time for people
	 * @param text which call it was and whom it reached
	 */
	public record Call(String moment, String time, String text) {
	}

	/**
	 * Something that happened to an inquiry.
	 *
	 * @param id of its place on the page, empty when it needs none
	 * @param moment for machines
	 * @param time for people
	 * @param what happened
	 * @param who did it
	 * @param details of it in plain words, empty when there are none
	 * @param record what machines and auditors need besides
	 */
	public record Happening(String id, String moment, String time, String what, String who, String details,
			List<Fact> record) {
	}

	/**
	 * What one of the staff told the others.
	 *
	 * @param who wrote it
	 * @param moment for machines
	 * @param time for people
	 * @param sort the word for what it is
	 * @param text of it
	 */
	public record Note(String who, String moment, String time, String sort, String text) {
	}

}
