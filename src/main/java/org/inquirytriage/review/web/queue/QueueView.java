package org.inquirytriage.review.web.queue;

import java.util.List;
import java.util.Objects;

import org.inquirytriage.inquiry.Inquiry.Question;
import org.inquirytriage.review.web.Found;
import org.inquirytriage.review.web.InquiryRow;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue.
 *
 * @param rows what waits, the most urgent first
 * @param reasons what else can be asked for, with numbers
 * @param asked about how many the person was asked, in words; null when about none
 * @param next where the next page begins, null when this is the last
 * @param found how far words were looked for
 */
record QueueView(List<Waiting> rows, List<Reason> reasons, @Nullable String asked, @Nullable String next, Found found) {

	/** Changes whenever the page does, but not with every minute. */
	public String mark() {
		return Integer.toHexString(Objects.hash(this.rows.stream().map(Waiting::withoutAge).toList(), this.reasons,
				this.asked, this.next, this.found));
	}

	/**
	 * An inquiry that waits.
	 *
	 * @param row it as one line
	 * @param age how long it has waited
	 * @param target how long it may
	 * @param late whether it waited longer
	 * @param handedTo whom it was handed over to, null when to nobody
	 * @param snoozedUntil until when it is put off, null when it is not
	 * @param question that waits for a colleague's reply, null when none does
	 */
	record Waiting(InquiryRow row, String age, String target, boolean late, @Nullable String handedTo,
			@Nullable String snoozedUntil, @Nullable Question question) {

		Waiting withoutAge() {
			return new Waiting(this.row, "", this.target, this.late, this.handedTo, this.snoozedUntil, this.question);
		}

	}

	/**
	 * A reason to wait.
	 *
	 * @param word for links
	 * @param text for people
	 * @param count how many wait for it
	 */
	record Reason(String word, String text, long count) {
	}

}
