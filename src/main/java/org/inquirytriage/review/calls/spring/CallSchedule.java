package org.inquirytriage.review.calls.spring;

import org.inquirytriage.review.calls.StaffCalls;

import org.springframework.scheduling.annotation.Scheduled;

/** Tells staff once a day what waits. */
class CallSchedule {

	private final StaffCalls calls;

	CallSchedule(StaffCalls calls) {
		this.calls = calls;
	}

	@Scheduled(fixedDelayString = "5m", initialDelayString = "1m")
	void digest() {
		this.calls.digest();
	}

}
