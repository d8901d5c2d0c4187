package org.inquirytriage.pipeline.spring;

import org.inquirytriage.outbox.DeliveryEnded;
import org.inquirytriage.pipeline.DeliveryFollowUp;
import org.springframework.context.event.EventListener;

/** Hears of deliveries that have ended, in the transaction that records it. */
class DeliveryFollowUpListener {

	private final DeliveryFollowUp followUp;

	DeliveryFollowUpListener(DeliveryFollowUp followUp) {
		this.followUp = followUp;
	}

	@EventListener
	void on(DeliveryEnded ended) {
		this.followUp.on(ended);
	}

}
