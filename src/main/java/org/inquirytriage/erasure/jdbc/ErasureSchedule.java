package org.inquirytriage.erasure.jdbc;

import org.springframework.scheduling.annotation.Scheduled;

/** Goes on with erasures that were interrupted. */
class ErasureSchedule {

	private final JdbcErasures erasures;

	ErasureSchedule(JdbcErasures erasures) {
		this.erasures = erasures;
	}

	@Scheduled(initialDelayString = "1m", fixedDelayString = "10m")
	void finish() {
		this.erasures.finishAll();
	}

}
