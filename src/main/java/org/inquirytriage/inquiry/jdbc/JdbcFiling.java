package org.inquirytriage.inquiry.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.inquirytriage.inquiry.Filing;
import org.inquirytriage.message.MessageLocation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is still to be filed, from the table {@code inquiry_copy}. */
class JdbcFiling implements Filing {

	private static final String QUARANTINE = "quarantine";

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcFiling(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Map<MessageLocation, String> due(String mailbox, String folder, int limit) {
		Map<MessageLocation, String> due = new LinkedHashMap<>();
		this.jdbc.sql("""
				select c.mailbox, c.folder, c.uid_validity, c.uid, coalesce(i.disposition, :quarantine) as place
				from inquiry_copy c join inquiry i on i.id = c.inquiry_id
				where c.mailbox = :mailbox and c.folder = :folder and c.filed is null
				    and (i.disposition is not null or i.status = 'QUARANTINED')
				order by c.uid_validity, c.uid limit :limit
				""")
			.param("quarantine", QUARANTINE)
			.param("mailbox", mailbox)
			.param("folder", folder)
			.param("limit", limit)
			.query((row) -> {
				due.put(location(row, 0), row.getString("place"));
			});
		return due;
	}

	@Override
	public void done(Collection<MessageLocation> copies) {
		FolderCopies.of(copies).forEach((folder, uids) -> this.jdbc.sql("""
				update inquiry_copy set filed = :now
				where mailbox = :mailbox and folder = :folder and uid_validity = :validity and uid in (:uids)
				""").params(folder.parameters(uids)).param("now", InquiryRows.at(this.clock.instant())).update());
	}

	static MessageLocation location(ResultSet row, int number) throws SQLException {
		return new MessageLocation(row.getString("mailbox"), row.getString("folder"), row.getLong("uid_validity"),
				row.getLong("uid"));
	}

}
