package org.inquirytriage.outbox;

/** What a stored message does, most of them for an inquiry. */
public enum Action {

	/** Answers a general inquiry from templates. */
	ANSWER(DeliveryPromise.AT_MOST_ONCE, Urgency.USUAL),
	/** Tells the writer which office to call. */
	REDIRECT_NOTICE(DeliveryPromise.AT_MOST_ONCE, Urgency.USUAL),
	/** Tells the writer to call the emergency number. */
	EMERGENCY_NOTICE(DeliveryPromise.AT_MOST_ONCE, Urgency.AT_ONCE),
	/** Tells the writer where to find help in a crisis. */
	SELF_HARM_NOTICE(DeliveryPromise.AT_MOST_ONCE, Urgency.AT_ONCE),
	/** Tells the writer that a person will read the message. */
	HOLDING_NOTICE(DeliveryPromise.AT_MOST_ONCE, Urgency.USUAL),
	/** Answers an inquiry in the words of a person. */
	PERSON_ANSWER(DeliveryPromise.AT_MOST_ONCE, Urgency.USUAL),
	/** Puts right what an earlier message of ours told the writer, on a person's word. */
	CORRECTION(DeliveryPromise.AT_MOST_ONCE, Urgency.USUAL),
	/** Passes a clinical inquiry on to a physician's office. */
	FORWARD(DeliveryPromise.AT_LEAST_ONCE, Urgency.SOON),
	/** Calls staff. */
	ALERT(DeliveryPromise.AT_LEAST_ONCE, Urgency.AT_ONCE),
	/** Tells staff once a day what waits. */
	DIGEST(DeliveryPromise.AT_LEAST_ONCE, Urgency.USUAL),
	/** Tells staff what became of the service itself. */
	SERVICE_ALERT(DeliveryPromise.AT_LEAST_ONCE, Urgency.SOON);

	private final DeliveryPromise promise;

	private final Urgency urgency;

	Action(DeliveryPromise promise, Urgency urgency) {
		this.promise = promise;
		this.urgency = urgency;
	}

	/** Whether it belongs to an inquiry. */
	public boolean isOfInquiry() {
		return this != DIGEST && this != SERVICE_ALERT;
	}

	/** What is promised when its delivery ends in doubt. */
	public DeliveryPromise promise() {
		return this.promise;
	}

	/** How it is ranked among the messages that are due. */
	public Urgency urgency() {
		return this.urgency;
	}

	/** The order in which due messages leave, the most urgent first. */
	public enum Urgency {

		/** Ahead of everything else. */
		AT_ONCE,
		/** Ahead of answers. */
		SOON,
		/** In its turn. */
		USUAL

	}

}
