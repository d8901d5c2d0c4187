package org.inquirytriage.account.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;

import org.inquirytriage.account.SignInAttempts;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The failed sign-ins in the table {@code sign_in_failure}, seen by every machine. */
class JdbcSignInAttempts implements SignInAttempts {

	private static final int FREE_ATTEMPTS = 5;

	private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

	private static final int MOST_DOUBLINGS = 4;

	private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcSignInAttempts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Optional<Instant> waitUntil(String name, String origin) {
		return failures(name, origin).filter((failures) -> failures.count() >= FREE_ATTEMPTS)
			.map((failures) -> failures.latest().plus(waitAfter(failures.count())))
			.filter(this.clock.instant()::isBefore);
	}

	private static Duration waitAfter(int failures) {
		return SHORTEST_WAIT.multipliedBy(1L << Math.min(failures - FREE_ATTEMPTS, MOST_DOUBLINGS));
	}

	private Optional<Failures> failures(String name, String origin) {
		return this.jdbc.sql("select failures, latest from sign_in_failure where name = :name and origin = :origin")
			.param("name", digest(name))
			.param("origin", JdbcAccessLog.tidy(origin))
			.query((row, number) -> new Failures(row.getInt("failures"), JdbcAccounts.instant(row, "latest")))
			.optional();
	}

	@Override
	public void failed(String name, String origin) {
		OffsetDateTime now = JdbcAccounts.at(this.clock.instant());
		this.jdbc.sql("delete from sign_in_failure where latest < :old")
			.param("old", now.minus(FORGOTTEN_AFTER))
			.update();
		if (!countOneMore(name, origin, now)) {
			this.jdbc.sql("""
					insert into sign_in_failure (name, origin, failures, latest) values (:name, :origin, 1, :now)
					on conflict do nothing
					""")
				.param("name", digest(name))
				.param("origin", JdbcAccessLog.tidy(origin))
				.param("now", now)
				.update();
		}
	}

	private boolean countOneMore(String name, String origin, OffsetDateTime now) {
		return this.jdbc
			.sql("update sign_in_failure set failures = failures + 1, latest = :now "
					+ "where name = :name and origin = :origin")
			.param("now", now)
			.param("name", digest(name))
			.param("origin", JdbcAccessLog.tidy(origin))
			.update() == 1;
	}

	@Override
	public void succeeded(String name, String origin) {
		this.jdbc.sql("delete from sign_in_failure where name = :name and origin = :origin")
			.param("name", digest(name))
			.param("origin", JdbcAccessLog.tidy(origin))
			.update();
	}

	/** What stands for a typed name, which may be a password typed in the wrong place. */
	private static String digest(String name) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private record Failures(int count, Instant latest) {
	}

}
