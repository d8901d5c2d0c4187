package org.inquirytriage.liaison.spring;

import org.inquirytriage.liaison.HandoverWatch;

import org.springframework.scheduling.annotation.Scheduled;

/** Looks after what offices were given, again and again. */
class HandoverSchedule {

	private final HandoverWatch watch;

	HandoverSchedule(HandoverWatch watch) {
		this.watch = watch;
	}

	@Scheduled(fixedDelayString = "${triage.liaison.interval:30s}", initialDelayString = "5s")
	void run() {
		this.watch.run();
	}

}
