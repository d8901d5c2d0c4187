package org.inquirytriage.inquiry.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** Erases the raw messages of inquiries that were closed some time ago. */
class RawRetention {

	private static final Logger logger = LoggerFactory.getLogger(RawRetention.class);

	private static final int BATCH = 100;

	private final JdbcClient jdbc;

	private final JdbcHistory history;

	private final TransactionOperations transaction;

	private final Duration kept;

	private final Clock clock;

	/**
	 * The retention of raw messages.
	 * @param kept how long they stay after the inquiry was closed
	 */
	RawRetention(JdbcClient jdbc, JdbcHistory history, TransactionOperations transaction, Duration kept, Clock clock) {
		this.jdbc = jdbc;
		this.history = history;
		this.transaction = transaction;
		this.kept = kept;
		this.clock = clock;
	}

	/** Erases what is due, on any number of replicas at a time; how many messages. */
	@Scheduled(initialDelayString = "1m", fixedDelayString = "1h")
	int erase() {
		int erased = 0;
		int batch = eraseBatch();
		while (batch > 0) {
			erased += batch;
			batch = eraseBatch();
		}
		if (erased > 0) {
			logger.info("Erased {} raw messages", erased);
		}
		return erased;
	}

	private int eraseBatch() {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			List<UUID> ids = this.jdbc.sql("""
					select id from inquiry where raw_kept and closed <= :before order by closed limit :limit
					for update skip locked
					""")
				.param("before", InquiryRows.at(this.clock.instant().minus(this.kept)))
				.param("limit", BATCH)
				.query(UUID.class)
				.list();
			ids.forEach(this::erase);
			return ids.size();
		}));
	}

	private void erase(UUID id) {
		this.jdbc.sql("delete from inquiry_raw where inquiry_id = :id").param("id", id).update();
		this.jdbc.sql("update inquiry set raw_kept = false where id = :id").param("id", id).update();
		this.history.append(new InquiryId(id), InquiryEvent.Kind.RAW_ERASED, "retention", Map.of());
	}

}
