package org.inquirytriage.review.calls.spring;

import org.inquirytriage.review.calls.StaffCalls;

import org.springframework.scheduling.annotation.Scheduled;

/** Calls staff again and again. */
class CallSchedule {

	private final StaffCalls calls;

	CallSchedule(StaffCalls calls) {
		this.calls = calls;
	}

	@Scheduled(fixedDelayString = "30s", initialDelayString = "15s")
	void remind() {
		this.calls.remind();
	}

	@Scheduled(fixedDelayString = "5m", initialDelayString = "1m")
	void digest() {
		this.calls.digest();
	}

}
