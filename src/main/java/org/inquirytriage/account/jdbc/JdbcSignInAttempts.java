package org.inquirytriage.account.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.account.SignInAttempts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The failed sign-ins in the table {@code sign_in_failure}, seen by every machine. */
class JdbcSignInAttempts implements SignInAttempts {

	private static final int FREE_ATTEMPTS = 5;

	private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

	private static final int MOST_DOUBLINGS = 4;

	private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final Clock clock;

	JdbcSignInAttempts(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public boolean begin(String name, String origin) {
		Instant now = this.clock.instant();
		this.jdbc.sql("delete from sign_in_failure where latest < :old")
			.param("old", JdbcAccounts.at(now.minus(FORGOTTEN_AFTER)))
			.update();
		Map<String, Object> attempt = Map.of("name", digest(name), "origin", JdbcAccessLog.tidy(origin), "now",
				JdbcAccounts.at(now));
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean admitted = locked(attempt).filter((failures) -> !failures.makeWait(now)).isPresent();
			return admitted && countOneMore(attempt);
		}));
	}

	/** The failures so far, which nobody else reads until this attempt is counted. */
	private Optional<Failures> locked(Map<String, Object> attempt) {
		this.jdbc.sql("""
				insert into sign_in_failure (name, origin, failures, latest) values (:name, :origin, 0, :now)
				on conflict do nothing
				""").params(attempt).update();
		return this.jdbc
			.sql("select failures, latest from sign_in_failure where name = :name and origin = :origin for update")
			.params(attempt)
			.query((row, number) -> new Failures(row.getInt("failures"), JdbcAccounts.instant(row, "latest")))
			.optional();
	}

	private boolean countOneMore(Map<String, Object> attempt) {
		return this.jdbc
			.sql("update sign_in_failure set failures = failures + 1, latest = :now "
					+ "where name = :name and origin = :origin")
			.params(attempt)
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

		boolean makeWait(Instant now) {
			return this.count >= FREE_ATTEMPTS && now.isBefore(this.latest.plus(waitAfter()));
		}

		private Duration waitAfter() {
			return SHORTEST_WAIT.multipliedBy(1L << Math.min(this.count - FREE_ATTEMPTS, MOST_DOUBLINGS));
		}

	}

}
