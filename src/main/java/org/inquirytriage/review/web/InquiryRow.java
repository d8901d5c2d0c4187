package org.inquirytriage.review.web;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An inquiry as one line of a list.
 *
 * @param id of the inquiry
 * @param moment when it was received, for machines
 * @param time the same for people
 * @param subject of the message, or words that say there is none
 * @param writer the address it is from, or words that say there is none
 * @param outcome the word for where it ended or stands
 * @param outcomeText the same for people
 * @param reasons why, the most important first
 * @param sent what was sent for it
 * @param claimedBy who works on it, null when nobody does
 */
public record InquiryRow(String id, String moment, String time, String subject, String writer, String outcome,
		String outcomeText, List<String> reasons, List<Sent> sent, @Nullable String claimedBy) {

	/**
	 * A message of ours as the pages show it.
	 *
	 * @param id of it in the outbox
	 * @param kind what it is, such as a notice
	 * @param state the word for how far its delivery got
	 * @param stateText the same for people, with the time
	 * @param to its recipient
	 * @param subject of it
	 * @param text of it
	 * @param attempts how often its delivery was begun, in words
	 * @param serverReply what the mail server said last, or why it was not asked
	 */
	public record Sent(String id, String kind, String state, String stateText, String to, String subject, String text,
			String attempts, @Nullable String serverReply) {

		/** Whether it can still be stopped. */
		public boolean stoppable() {
			return Set.of("READY", "RETRY").contains(this.state);
		}

		/** Whether a person may send it again. */
		public boolean repeatable() {
			return Set.of("FAILED", "UNKNOWN", "CANCELLED").contains(this.state);
		}

		/** Whether it may have arrived already. */
		public boolean inDoubt() {
			return this.state.equals("UNKNOWN");
		}
	}

}
