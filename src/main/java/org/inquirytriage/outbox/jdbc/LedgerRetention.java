package org.inquirytriage.outbox.jdbc;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Forgets who was told what once nothing depends on it any more: addresses of writers are
 * kept no longer than their windows last.
 */
class LedgerRetention {

	private final JdbcClient jdbc;

	private final ReplySlots slots;

	private final Clock clock;

	LedgerRetention(JdbcClient jdbc, ReplySlots slots, Clock clock) {
		this.jdbc = jdbc;
		this.slots = slots;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "1m", fixedDelayString = "1h")
	void forget() {
		this.slots.forgetFree();
		this.jdbc.sql("delete from reply_ledger where free_at <= :now")
			.param("now", OutboxRows.at(this.clock.instant()))
			.update();
	}

}
