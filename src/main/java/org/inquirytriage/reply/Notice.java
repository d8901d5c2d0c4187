package org.inquirytriage.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The fixed texts beside the topic answers: notices that leave alone, and the parts of an
 * answer.
 */
public enum Notice {

	/** Tells the writer whom to call with a question about their own health. */
	CLINICAL_REDIRECT(Use.TO_WRITER),
	/** Tells the writer to call 911. */
	EMERGENCY(Use.TO_WRITER),
	/** Tells the writer to call or text 988. */
	SELF_HARM(Use.TO_WRITER),
	/** Tells the writer that a person will read the message. */
	HOLDING(Use.TO_WRITER),
	/** The same in few words, in a language that has no answers, above English. */
	RECEIVED(Use.TO_WRITER),
	/** The top of an answer. */
	OPENING(Use.PART),
	/** The top of an answer that a person sends. */
	PERSON_OPENING(Use.PART),
	/** The sentence above a message that puts an earlier one right. */
	CORRECTION(Use.PART),
	/** The sentence above two answers; its subject is theirs. */
	TWO_TOPICS(Use.PART),
	/** The sentence that leaves the rest to a person. */
	REST_BY_PERSON(Use.PART),
	/** How to reach a person, and the end of an answer. */
	CLOSING(Use.PART),
	/** The safety lines under an answer. */
	FOOTER(Use.PART),
	/** Gives an office a message as an attachment. */
	FORWARD(Use.TO_STAFF),
	/** Gives an office a link to a message. */
	FORWARD_LINK(Use.TO_STAFF),
	/** Tells staff on call to look at once. */
	ALERT(Use.TO_STAFF),
	/** Tells staff on call that automatic sending has stopped. */
	STOPPED(Use.TO_STAFF),
	/** Tells staff once a day what waits. */
	DIGEST(Use.TO_STAFF);

	private final Use use;

	Notice(Use use) {
		this.use = use;
	}

	/** The notice of a name such as {@code clinical-redirect}, or nothing. */
	public static Optional<Notice> named(String slug) {
		return Arrays.stream(values()).filter((notice) -> notice.slug().equals(slug)).findFirst();
	}

	/** Its name in data, such as {@code clinical-redirect}. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What it is used for. */
	public Use use() {
		return this.use;
	}

	/** Whether a message leaves under its subject. */
	public boolean hasSubject() {
		return this.use != Use.PART || this == TWO_TOPICS;
	}

	/** Whether it alone may be kept in a language that has no answers. */
	public boolean isForOtherLanguages() {
		return this == RECEIVED;
	}

	/** What a notice is used for. */
	public enum Use {

		/** Leaves on its own, to the writer. */
		TO_WRITER,
		/**
		 * Leaves on its own, to an office or to staff; in the language of the staff only.
		 */
		TO_STAFF,
		/** Stands within an answer. */
		PART

	}

	/**
	 * Who decided that a notice leaves: only what nobody decided calls itself an
	 * automatic reply.
	 */
	public enum Decider {

		/** The service by itself. */
		SERVICE,
		/** A person on the staff. */
		PERSON

	}

}
