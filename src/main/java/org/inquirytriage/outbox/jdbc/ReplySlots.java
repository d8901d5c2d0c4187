package org.inquirytriage.outbox.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.outbox.Cap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of the table {@code reply_slot}: each scope has as many as its cap allows, and
 * a message takes one until its window ends. So a cap holds for any stretch of time, not
 * only from one full hour to the next, and no two machines can take one slot.
 */
class ReplySlots {

	private static final String FREE = """
			select number from reply_slot where scope = :scope and number < :most and free_at <= :now
			order by number limit 1 for update skip locked
			""";

	private static final String TAKE = """
			update reply_slot set inquiry_id = :inquiryId, free_at = :until where scope = :scope and number = :number
			""";

	private static final String ADD = """
			insert into reply_slot (scope, number, inquiry_id, free_at) values (:scope, :number, :inquiryId, :until)
			on conflict do nothing
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ReplySlots(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes a slot in the caller's transaction. One that another transaction holds counts
	 * as taken, even if that is rolled back later.
	 * @return false when none is free
	 */
	boolean take(String scope, Cap cap, String inquiryId) {
		Instant now = this.clock.instant();
		Map<String, Object> parameters = new HashMap<>(Map.of("scope", scope, "most", cap.most(), "inquiryId",
				inquiryId, "now", OutboxRows.at(now), "until", OutboxRows.at(now.plus(cap.window()))));
		Optional<Integer> free = this.jdbc.sql(FREE).params(parameters).query(Integer.class).optional();
		if (free.isPresent()) {
			parameters.put("number", free.get());
			return this.jdbc.sql(TAKE).params(parameters).update() == 1;
		}
		return add(scope, cap, parameters);
	}

	private boolean add(String scope, Cap cap, Map<String, Object> parameters) {
		for (int number = next(scope); number < cap.most(); number = next(scope)) {
			parameters.put("number", number);
			if (this.jdbc.sql(ADD).params(parameters).update() == 1) {
				return true;
			}
			// another transaction has added this one meanwhile
		}
		return false;
	}

	private int next(String scope) {
		return this.jdbc.sql("select coalesce(max(number) + 1, 0) from reply_slot where scope = :scope")
			.param("scope", scope)
			.query(Integer.class)
			.single();
	}

	/** Forgets the scopes of which every slot is free, and with them their writers. */
	int forgetFree() {
		return this.jdbc.sql("""
				delete from reply_slot where not exists (
				    select 1 from reply_slot taken where taken.scope = reply_slot.scope and taken.free_at > :now)
				""").param("now", OutboxRows.at(this.clock.instant())).update();
	}

}
