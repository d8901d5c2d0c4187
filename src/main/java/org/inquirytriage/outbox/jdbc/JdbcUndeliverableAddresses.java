package org.inquirytriage.outbox.jdbc;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.UndeliverableAddresses;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The marks in the table {@code undeliverable_address}. */
class JdbcUndeliverableAddresses implements UndeliverableAddresses {

	private static final int LONGEST_REASON = 200;

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcUndeliverableAddresses(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void mark(EmailAddress address, String reason) {
		String tidy = OutboxRows.tidy(reason);
		String shortened = tidy.substring(0, Math.min(tidy.length(), LONGEST_REASON));
		this.jdbc.sql("""
				insert into undeliverable_address (address, reason, since) values (:address, :reason, :now)
				on conflict do nothing
				""")
			.param("address", address.normalised())
			.param("reason", shortened)
			.param("now", OutboxRows.at(this.clock.instant()))
			.update();
		this.jdbc.sql("""
				update outbox_entry
				set state = 'CANCELLED', due = null, fence = fence + 1, server_reply = :reason, updated = :now
				where lower(recipient) = :address and auto_submitted = 'REPLIED' and state in ('READY', 'RETRY')
				""")
			.param("address", address.toString().toLowerCase(Locale.ROOT))
			.param("reason", "The address takes no mail: " + shortened)
			.param("now", OutboxRows.at(this.clock.instant()))
			.update();
	}

	@Override
	public Optional<String> find(EmailAddress address) {
		return this.jdbc.sql("select reason from undeliverable_address where address = :address")
			.param("address", address.normalised())
			.query(String.class)
			.optional();
	}

	@Override
	public boolean lift(EmailAddress address) {
		return this.jdbc.sql("delete from undeliverable_address where address = :address")
			.param("address", address.normalised())
			.update() == 1;
	}

}
