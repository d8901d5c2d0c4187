package org.inquirytriage.outbox;

/**
 * The relay will do no more for a message; published in the transaction that records it.
 *
 * @param inquiryId the inquiry it belongs to
 * @param action what it does for the inquiry
 * @param state how it ended
 * @param reason what the mail server said, or why it was not asked
 */
public record DeliveryEnded(String inquiryId, Action action, OutboxState state, String reason) {
}
