package org.inquirytriage.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.inquirytriage.message.MessageId;

/** The stored mail that leaves, is leaving or has left. */
public interface Outbox {

	/**
	 * Stores an entry in the caller's transaction, so that a decision and its mail are
	 * kept or lost together.
	 * @param entry in state READY
	 * @return false when an entry of the same inquiry, action and recipient is there
	 * already, which is left as it is
	 */
	boolean store(OutboxEntry entry);

	/** Every entry of an inquiry, the oldest first. */
	List<OutboxEntry> ofInquiry(String inquiryId);

	/** Every entry of several inquiries by inquiry, the oldest first. */
	Map<String, List<OutboxEntry>> ofInquiries(Collection<String> inquiryIds);

	/** The entry that carries this Message-ID, to match a bounce or an answer with it. */
	Optional<OutboxEntry> withMessageId(MessageId messageId);

	/**
	 * The entries in a state, those that changed last first.
	 * @param state the state asked for
	 * @param limit the most to return
	 */
	List<OutboxEntry> inState(OutboxState state, int limit);

	/** How many messages may still leave and are not leaving yet, by what they do. */
	Map<Action, Long> waiting();

	/**
	 * Takes an entry back that no attempt was made for or that is to be attempted again.
	 * @param id of the entry
	 * @param reason shown to staff
	 * @return false when it is being sent, or its delivery has ended
	 */
	boolean cancel(UUID id, String reason);

	/**
	 * Takes back what waits for an inquiry and was never attempted, in the caller's
	 * transaction where there is one.
	 * @param reason shown to staff
	 * @return what was taken back
	 */
	List<Action> cancelWaiting(String inquiryId, String reason);

	/**
	 * Records that a message which had left came back.
	 * @param id of the entry
	 * @param reason shown to staff
	 * @return false when it had not left, or that is known
	 */
	boolean returned(UUID id, String reason);

	/**
	 * Takes an entry out again as though it had never been stored, in the caller's
	 * transaction.
	 * @param id of the entry
	 * @return false when an attempt at it was begun, or it is not there
	 */
	boolean withdraw(UUID id);

	/**
	 * Sends an entry again on a person's word: one that failed, was cancelled, or ended
	 * in doubt.
	 * @param id of the entry
	 * @return false when it is in no such state
	 */
	boolean resend(UUID id);

}
