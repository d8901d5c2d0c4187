package org.inquirytriage.account.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.Identity;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts in the table {@code account}. */
class JdbcAccounts implements Accounts {

	private static final String SELECT = "select id, name, role, standing, version, created, mailboxes from account ";

	private final JdbcClient jdbc;

	JdbcAccounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Account> all() {
		return this.jdbc.sql(SELECT + "order by name").query(JdbcAccounts::account).list();
	}

	@Override
	public Optional<Account> named(String name) {
		return this.jdbc.sql(SELECT + "where name = :name").param("name", name).query(JdbcAccounts::account).optional();
	}

	/** The account that belongs to an identity, or nothing. */
	Optional<Account> of(Identity identity) {
		return this.jdbc.sql(SELECT + """
				where id = (select account from account_identity where issuer = :issuer and subject = :subject)
				""")
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.query(JdbcAccounts::account)
			.optional();
	}

	@Override
	public Set<String> ofProviders() {
		return this.jdbc.sql("select name from account where id in (select account from account_identity)")
			.query(String.class)
			.set();
	}

	@Override
	public void setRole(Account account, Role role) {
		this.jdbc.sql("update account set role = :role, version = version + 1 where id = :id")
			.param("role", role.name())
			.param("id", account.id())
			.update();
	}

	@Override
	public Optional<PasswordHash> password(Account account) {
		return this.jdbc.sql("select password from account where id = :id")
			.param("id", account.id())
			.query(String.class)
			.optional()
			.map(PasswordHash::new);
	}

	@Override
	public boolean add(Account account, PasswordHash password) {
		return this.jdbc.sql("""
				insert into account (id, name, role, standing, version, password, created, mailboxes)
				values (:id, :name, :role, :standing, :version, :password, :created, :mailboxes)
				on conflict do nothing
				""")
			.param("id", account.id())
			.param("name", account.name())
			.param("role", account.role().name())
			.param("standing", account.standing().name())
			.param("version", account.version())
			.param("password", password.value())
			.param("created", at(account.created()))
			.param("mailboxes", lines(account.mailboxes()))
			.update() == 1;
	}

	@Override
	public void setPassword(Account account, PasswordHash password, Standing standing) {
		this.jdbc
			.sql("update account set password = :password, standing = :standing, version = version + 1 where id = :id")
			.param("password", password.value())
			.param("standing", standing.name())
			.param("id", account.id())
			.update();
	}

	@Override
	public void setStanding(Account account, Standing standing) {
		this.jdbc.sql("update account set standing = :standing, version = version + 1 where id = :id")
			.param("standing", standing.name())
			.param("id", account.id())
			.update();
	}

	@Override
	public void setMailboxes(Account account, Set<String> mailboxes) {
		this.jdbc.sql("update account set mailboxes = :mailboxes where id = :id")
			.param("mailboxes", lines(mailboxes))
			.param("id", account.id())
			.update();
	}

	private static String lines(Set<String> mailboxes) {
		return mailboxes.stream().sorted().collect(Collectors.joining("\n"));
	}

	@Override
	public void endSessions(Account account) {
		this.jdbc.sql("update account set version = version + 1 where id = :id").param("id", account.id()).update();
	}

	@Override
	public void removeDemo() {
		this.jdbc.sql("delete from account where standing = :standing")
			.param("standing", Standing.DEMO.name())
			.update();
	}

	private static Account account(ResultSet row, int number) throws SQLException {
		return new Account(row.getObject("id", UUID.class), row.getString("name"), Role.valueOf(row.getString("role")),
				Standing.valueOf(row.getString("standing")), row.getInt("version"), instant(row, "created"),
				row.getString("mailboxes").lines().collect(Collectors.toSet()));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/** The moment as both databases keep it: in microseconds. */
	static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
