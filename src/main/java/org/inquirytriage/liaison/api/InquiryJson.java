package org.inquirytriage.liaison.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.outbox.OutboxEntry;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as other systems read it.
 *
 * @param summary what is known of it without any words
 * @param words of the writer, null for those who may not read them
 * @param mail that was sent for it
 * @param history of what happened to it
 */
record InquiryJson(Summary summary, @Nullable Words words, List<Mail> mail, List<Event> history) {

	/** What is known of an inquiry without any words of its writer. */
	record Summary(String id, String mailbox, Instant received, @Nullable Instant decided, String status,
			String priority, @Nullable String disposition, boolean emergency, @Nullable String office,
			List<String> topics, @Nullable String language) {

		static Summary of(Inquiry inquiry) {
			Decision decision = inquiry.decision();
			String id = inquiry.id().toString();
			String status = word(inquiry.status());
			String priority = word(inquiry.priority());
			if (decision == null) {
				return new Summary(id, inquiry.mailbox(), inquiry.received(), inquiry.decided(), status, priority, null,
						false, null, List.of(), null);
			}
			return new Summary(id, inquiry.mailbox(), inquiry.received(), inquiry.decided(), status, priority,
					word(decision.disposition()), decision.emergency(), decision.office(), decision.topics(),
					decision.language());
		}

	}

	/** What the writer wrote. */
	record Words(@Nullable String from, String subject, String text) {

		static Words of(Inquiry inquiry, BodyText text) {
			return new Words((inquiry.writer() != null) ? inquiry.writer().toString() : null, inquiry.subject(),
					text.author());
		}

	}

	/** A message that was sent, without its words and its recipient. */
	record Mail(String kind, String state, Instant created) {

		static Mail of(OutboxEntry entry) {
			return new Mail(word(entry.action()), word(entry.state()), entry.created());
		}

	}

	/** Something that happened. */
	record Event(Instant at, String kind, String actor, Map<String, String> details) {

		static Event of(InquiryEvent event) {
			return new Event(event.at(), word(event.kind()), event.actor(), event.details());
		}

	}

	/**
	 * One page of a list.
	 *
	 * @param inquiries on it
	 * @param next where the next one begins, null on the last
	 */
	record Page(List<Summary> inquiries, @Nullable String next) {
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
