package org.inquirytriage.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.jspecify.annotations.Nullable;

/**
 * A composed message in the outbox, unique by its inquiry, action and recipient.
 *
 * @param id of this entry
 * @param inquiryId the inquiry it belongs to
 * @param action what it does for the inquiry
 * @param message what is delivered
 * @param state how far its delivery got
 * @param attempts how often its delivery was begun
 * @param due when the relay looks at it next, null when never again
 * @param waitingSince since when it may leave; its deadline counts from then
 * @param inDoubt whether some attempt may have delivered it without anybody knowing
 * @param serverReply what the mail server said last, or why it was not asked; may name
 * the recipient
 * @param updated when its state changed last
 * @param wording the templates that its text came from, such as
 * {@code hours+parking-transit@en}, empty when that is not known
 */
public record OutboxEntry(UUID id, String inquiryId, Action action, OutboundMessage message, OutboxState state,
		int attempts, @Nullable Instant due, Instant waitingSince, boolean inDoubt, @Nullable String serverReply,
		Instant updated, String wording) {

	public OutboxEntry {
		boolean answers = action.promise() == DeliveryPromise.AT_MOST_ONCE;
		if (answers == (message.autoSubmitted() == AutoSubmitted.GENERATED)) {
			// RFC 3834 section 5.2
			throw new IllegalArgumentException(action + " must not be marked " + message.autoSubmitted());
		}
	}

	/**
	 * A new entry that may leave at once.
	 * @param inquiryId the inquiry it belongs to
	 * @param action what it does for the inquiry
	 * @param message what is delivered
	 */
	public static OutboxEntry ready(String inquiryId, Action action, OutboundMessage message) {
		return ready(inquiryId, action, message, message.created());
	}

	/**
	 * A new entry that may not leave before a moment, so that staff can stop it.
	 * @param inquiryId the inquiry it belongs to
	 * @param action what it does for the inquiry
	 * @param message what is delivered
	 * @param notBefore the earliest moment it may leave
	 */
	public static OutboxEntry ready(String inquiryId, Action action, OutboundMessage message, Instant notBefore) {
		UUID id = UUID.nameUUIDFromBytes(message.messageId().value().getBytes(StandardCharsets.UTF_8));
		return new OutboxEntry(id, inquiryId, action, message, OutboxState.READY, 0, notBefore, notBefore, false, null,
				message.created(), "");
	}

	/** The same, from some templates. */
	public OutboxEntry worded(String template) {
		return new OutboxEntry(this.id, this.inquiryId, this.action, this.message, this.state, this.attempts, this.due,
				this.waitingSince, this.inDoubt, this.serverReply, this.updated, template);
	}

	/** The only recipient. */
	public EmailAddress recipient() {
		return this.message.to();
	}

	/** When its message was composed. */
	public Instant created() {
		return this.message.created();
	}

}
