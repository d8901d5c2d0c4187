package org.inquirytriage.review;

import java.time.Instant;
import java.util.List;

import org.inquirytriage.triage.Topic;

/** What a person decides about an inquiry. */
public sealed interface ReviewDecision {

	/** Whether the inquiry needs nobody any more once this is decided. */
	default boolean settles() {
		return switch (this) {
			case Answer answer -> true;
			case Redirect redirect -> true;
			case Close close -> true;
			case Drop drop -> true;
			case Escalate escalate -> true;
			case Note note -> false;
			case HandOver handOver -> false;
			case Snooze snooze -> false;
			case Ask ask -> false;
			case Reply reply -> false;
		};
	}

	/**
	 * The writer gets an answer.
	 *
	 * @param topics whose wording it started from; empty for free words
	 * @param language of the answer, such as {@code en}
	 * @param text of it, without the footer that stays under it
	 */
	record Answer(List<Topic> topics, String language, String text) implements ReviewDecision {

		public Answer {
			topics = List.copyOf(topics);
			text = text.replace("\r\n", "\n").replace('\r', '\n').strip();
		}

	}

	/**
	 * A physician's office gets the inquiry, and the writer is told whom to call.
	 *
	 * @param office its id
	 * @param language of the notice
	 */
	record Redirect(String office, String language) implements ReviewDecision {
	}

	/**
	 * It may be an emergency: the writer gets the fixed notice and staff are called.
	 *
	 * @param selfHarm whether the notice is the one about self-harm
	 * @param language of the notice
	 */
	record Escalate(boolean selfHarm, String language) implements ReviewDecision {
	}

	/**
	 * It ends, and nothing is sent.
	 *
	 * @param reason why
	 */
	record Close(CloseReason reason) implements ReviewDecision {
	}

	/**
	 * It could not be read, and nobody goes on with it.
	 *
	 * @param reason in the person's words
	 */
	record Drop(String reason) implements ReviewDecision {

		/** The longest reason that is kept. */
		public static final int LONGEST = 500;

		public Drop {
			reason = reason.strip();
			reason = reason.substring(0, Math.min(reason.length(), LONGEST));
		}

	}

	/**
	 * It stays as it is, and colleagues find a note with it.
	 *
	 * @param text of the note
	 */
	record Note(String text) implements ReviewDecision {
	}

	/**
	 * A colleague goes on with it.
	 *
	 * @param to the colleague's account
	 * @param note for the colleague; may be empty
	 */
	record HandOver(String to, String note) implements ReviewDecision {
	}

	/**
	 * A colleague is asked about it, and it waits for the reply.
	 *
	 * @param of the colleague's account, or all of them
	 * @param question in the person's words
	 */
	record Ask(String of, String question) implements ReviewDecision {
	}

	/**
	 * A colleague's question about it is replied to; who asked goes on with it.
	 *
	 * @param text of the reply
	 * @param seen how many things had happened to it when the person saw it
	 */
	record Reply(String text, int seen) implements ReviewDecision {
	}

	/**
	 * It comes back to the queue later.
	 *
	 * @param until when
	 */
	record Snooze(Instant until) implements ReviewDecision {
	}

}
