package org.inquirytriage.tuning.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What can be counted about inquiries and answers of some time. */
public interface Figures {

	/** How many messages came in each half hour that had any, by what became of them. */
	List<Arrivals> arrivals(Span span);

	/** How many inquiries were held, by the word for the reason. */
	Map<String, Long> holds(Span span);

	/** How many inquiries were about a topic, by its slug. */
	Map<String, Long> topics(Span span);

	/** How long writers waited for the answers that were sent. */
	List<Waits> waits(Span span);

	/** What people called wrong. */
	List<Corrections> corrections(Span span);

	/** How well the classifier could read the messages. */
	Reading reading(Span span);

	/** The latest messages that were held because no topic fits. */
	List<HeldMessage> withoutTopic(Span span, int limit);

	/**
	 * Messages that came in one half hour.
	 *
	 * @param from the beginning of the half hour
	 * @param disposition the word for what became of them, {@code received} when nothing
	 * did yet
	 * @param messages how many
	 */
	record Arrivals(Instant from, String disposition, long messages) {
	}

	/**
	 * How long writers waited for an answer.
	 *
	 * @param automatic whether no person decided on it
	 * @param answers how many were sent
	 * @param median half of the writers waited no longer
	 * @param ninety nine of ten waited no longer
	 */
	record Waits(boolean automatic, long answers, Duration median, Duration ninety) {
	}

	/**
	 * What people called wrong.
	 *
	 * @param decidedAs the word for what the service had done
	 * @param truth the word for what it should have seen
	 * @param inquiries how many
	 */
	record Corrections(String decidedAs, String truth, long inquiries) {
	}

	/**
	 * How well the classifier could read messages.
	 *
	 * @param messages how many it read
	 * @param unknownWords the mean share of words it does not know
	 * @param spread the variance of that share
	 * @param unsure how many it put on neither side with confidence
	 */
	record Reading(long messages, double unknownWords, double spread, long unsure) {

		/** The share that it put on neither side with confidence. */
		public double unsureShare() {
			return (this.messages == 0) ? 0.0 : (double) this.unsure / this.messages;
		}

	}

	/**
	 * A message that was held.
	 *
	 * @param id of the inquiry
	 * @param subject of it
	 * @param text that its writer wrote
	 */
	record HeldMessage(String id, String subject, String text) {
	}

}
