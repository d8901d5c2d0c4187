package org.inquirytriage.tuning.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The changes in the table {@code admin_change}. The end of the chain stands in a row of
 * its own, which is locked while a change is added.
 */
class JdbcAdminChanges implements AdminChanges {

	private static final int PIECE = 500;

	private static final String COLUMNS = """
			number, happened, person, act, subject, details, difference, approved_by, previous_hash, hash""";

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final Clock clock;

	JdbcAdminChanges(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public void append(Entry entry) {
		this.transaction.executeWithoutResult((status) -> {
			End end = end(" for update");
			AdminChange change = AdminChange.following(end.number() + 1, end.hash(), this.clock.instant(), entry);
			insert(change);
			this.jdbc.sql("update admin_change_end set number = :number, hash = :hash where id = 1")
				.param("number", change.number())
				.param("hash", change.hash())
				.update();
		});
	}

	private void insert(AdminChange change) {
		Entry entry = change.entry();
		this.jdbc.sql("insert into admin_change (" + COLUMNS + """
				) values (:number, :at, :person, :act, :subject, :details, :difference, :approvedBy,
				:previousHash, :hash)
				""")
			.param("number", change.number())
			.param("at", change.at().atOffset(ZoneOffset.UTC))
			.param("person", entry.person())
			.param("act", entry.act())
			.param("subject", entry.subject())
			.param("details", entry.details())
			.param("difference", entry.difference())
			.param("approvedBy", entry.approvedBy())
			.param("previousHash", change.previousHash())
			.param("hash", change.hash())
			.update();
	}

	@Override
	public List<AdminChange> before(long number, int limit) {
		return this.jdbc
			.sql("select " + COLUMNS + " from admin_change where number < :number order by number desc limit :limit")
			.param("number", number)
			.param("limit", limit)
			.query(JdbcAdminChanges::change)
			.list();
	}

	@Override
	public void each(Consumer<AdminChange> reader) {
		List<AdminChange> piece = after(0);
		while (!piece.isEmpty()) {
			piece.forEach(reader);
			piece = after(piece.getLast().number());
		}
	}

	/** What is added while the chain is read is left for the next time. */
	@Override
	public boolean isIntact() {
		End end = end("");
		long number = 0;
		String hash = "";
		List<AdminChange> piece = after(0);
		while (!piece.isEmpty()) {
			for (AdminChange change : piece) {
				if (change.number() > end.number()) {
					break;
				}
				if (!change.follows(number, hash)) {
					return false;
				}
				number = change.number();
				hash = change.hash();
			}
			piece = after(piece.getLast().number());
		}
		return number == end.number() && hash.equals(end.hash());
	}

	private List<AdminChange> after(long number) {
		return this.jdbc
			.sql("select " + COLUMNS + " from admin_change where number > :number order by number limit :limit")
			.param("number", number)
			.param("limit", PIECE)
			.query(JdbcAdminChanges::change)
			.list();
	}

	private End end(String lock) {
		return this.jdbc.sql("select number, hash from admin_change_end where id = 1" + lock)
			.query((row, number) -> new End(row.getLong("number"), row.getString("hash")))
			.single();
	}

	private static AdminChange change(ResultSet row, int number) throws SQLException {
		Entry entry = new Entry(row.getString("person"), row.getString("act"), row.getString("subject"),
				row.getString("details"), row.getString("difference"), row.getString("approved_by"));
		return new AdminChange(row.getLong("number"), row.getObject("happened", OffsetDateTime.class).toInstant(),
				entry, row.getString("previous_hash"), row.getString("hash"));
	}

	/**
	 * The end of the chain.
	 *
	 * @param number of the last change
	 * @param hash of the last change
	 */
	private record End(long number, String hash) {
	}

}
