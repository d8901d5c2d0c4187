package org.inquirytriage.inquiry;

/** How far an inquiry got in its life. */
public enum InquiryStatus {

	/** Stored; what should happen to it is not decided yet. */
	RECEIVED(false),
	/** It could not be read or decided upon; a person must look at it. */
	QUARANTINED(true),
	/** It may describe an emergency; open until a person has claimed and closed it. */
	ESCALATED(true),
	/** It waits for a person's decision. */
	HELD(true),
	/** Nobody needs to act any more. */
	DONE(false);

	private final boolean waiting;

	InquiryStatus(boolean waiting) {
		this.waiting = waiting;
	}

	/** Whether it waits for a person. */
	public boolean isWaitingForPerson() {
		return this.waiting;
	}

}
