package org.inquirytriage.message;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A composed message that is ready to be delivered to exactly one recipient.
 *
 * @param messageId the same on every attempt to deliver it
 * @param created when it was composed, its Date
 * @param from the program's address
 * @param fromName the name shown with it
 * @param to the only recipient
 * @param subject fixed wording, never the writer's
 * @param text the plain-text body
 * @param inReplyTo the message it answers, null when that one had no id or it answers
 * none
 * @param references the thread, oldest first; of a long one its start and its latest
 * messages are kept
 * @param autoSubmitted how it marks itself (RFC 3834 section 5)
 * @param language of the text, such as {@code en}
 * @param attachedDigest the digest of the received message to attach whole, null when
 * nothing is attached
 */
public record OutboundMessage(MessageId messageId, Instant created, EmailAddress from, String fromName, EmailAddress to,
		String subject, String text, @Nullable MessageId inReplyTo, List<MessageId> references,
		AutoSubmitted autoSubmitted, String language, @Nullable String attachedDigest) {

	private static final int MOST_REFERENCES = 20;

	public OutboundMessage {
		int surplus = Math.max(0, references.size() - MOST_REFERENCES);
		references = Stream.concat(references.stream().limit(1), references.stream().skip(surplus + 1L)).toList();
	}

	/** The values of Auto-Submitted that our own mail carries (RFC 3834 section 5). */
	public enum AutoSubmitted {

		/** An automatic answer to one message. */
		REPLIED("auto-replied"),
		/** A message that answers none, such as an alert to staff. */
		GENERATED("auto-generated"),
		/** A message that a person wrote and sent. */
		NO("no");

		private final String keyword;

		AutoSubmitted(String keyword) {
			this.keyword = keyword;
		}

		/** The keyword as it stands in the header. */
		public String keyword() {
			return this.keyword;
		}

	}

}
