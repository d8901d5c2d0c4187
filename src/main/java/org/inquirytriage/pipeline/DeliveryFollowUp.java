package org.inquirytriage.pipeline;

import java.util.Map;

import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.DeliveryEnded;

/**
 * Puts an inquiry back into the queue when the relay gives up on mail for it: a person
 * decides what becomes of it.
 */
public final class DeliveryFollowUp {

	private static final String ACTOR = "outbox";

	private final Casework casework;

	private final InquiryHistory history;

	public DeliveryFollowUp(Casework casework, InquiryHistory history) {
		this.casework = casework;
		this.history = history;
	}

	/** Acts in the transaction that records the end of the delivery. */
	public void on(DeliveryEnded ended) {
		switch (ended.state()) {
			case FAILED -> giveToPerson(ended, "The mail could not be delivered: ");
			case UNKNOWN -> giveToPerson(ended, "Nobody can tell whether the mail arrived: ");
			case READY, SENDING, SENT, RETRY, CANCELLED -> {
				return;
			}
		}
	}

	// The failure of what belongs to no inquiry shows in the list of mail.
	private void giveToPerson(DeliveryEnded ended, String what) {
		if (!ended.action().isOfInquiry()) {
			return;
		}
		InquiryId id = InquiryId.of(ended.inquiryId());
		this.history.append(id, InquiryEvent.Kind.DELIVERY, ACTOR,
				Map.of("action", ended.action().name(), "state", ended.state().name()));
		Priority priority = switch (ended.action()) {
			case FORWARD, ALERT, EMERGENCY_NOTICE, SELF_HARM_NOTICE -> Priority.HIGH;
			case ANSWER, PERSON_ANSWER, CORRECTION, REDIRECT_NOTICE, HOLDING_NOTICE, DIGEST, SERVICE_ALERT ->
				Priority.USUAL;
		};
		this.casework.reopen(id, priority, ACTOR, what + ended.action().name());
	}

}
