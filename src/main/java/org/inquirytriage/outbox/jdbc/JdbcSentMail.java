package org.inquirytriage.outbox.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.MailWriter;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.SentMail;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sent mail in the table {@code outbox_entry}. */
class JdbcSentMail implements SentMail {

	private static final Duration LATELY = Duration.ofDays(7);

	private final JdbcClient jdbc;

	private final MailWriter writer;

	private final Clock clock;

	JdbcSentMail(JdbcClient jdbc, MailWriter writer, Clock clock) {
		this.jdbc = jdbc;
		this.writer = writer;
		this.clock = clock;
	}

	@Override
	public List<OutboxEntry> uncopied(EmailAddress from, int limit) {
		return this.jdbc.sql("select " + OutboxRows.COLUMNS + """
				 from outbox_entry
				where state = 'SENT' and copied is null and from_address = :from and updated > :since
				order by updated, id limit :limit
				""")
			.param("from", from.toString())
			.param("since", OutboxRows.at(this.clock.instant().minus(LATELY)))
			.param("limit", limit)
			.query(OutboxRows::entry)
			.list();
	}

	@Override
	public byte[] written(OutboxEntry entry) {
		try {
			return this.writer.write(entry.message());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The message cannot be written again", ex);
		}
	}

	@Override
	public void copied(UUID id) {
		this.jdbc.sql("update outbox_entry set copied = :now where id = :id")
			.param("now", OutboxRows.at(this.clock.instant()))
			.param("id", id)
			.update();
	}

}
