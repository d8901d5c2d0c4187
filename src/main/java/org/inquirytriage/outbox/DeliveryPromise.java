package org.inquirytriage.outbox;

/** What is promised of a message whose delivery ended in doubt. */
public enum DeliveryPromise {

	/**
	 * It is never sent again by itself: silence does less harm than a second answer (RFC
	 * 3834 section 2).
	 */
	AT_MOST_ONCE,
	/**
	 * It is sent again under the same Message-ID, marked as a possible duplicate: losing
	 * it does more harm than reading it twice.
	 */
	AT_LEAST_ONCE

}
