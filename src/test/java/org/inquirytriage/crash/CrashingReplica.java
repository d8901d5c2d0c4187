package org.inquirytriage.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.inquirytriage.intake.Mailbox;
import org.inquirytriage.intake.MessageSummary;
import org.inquirytriage.intake.OpenFolder;
import org.inquirytriage.intake.jdbc.TestCursors;
import org.inquirytriage.intake.mime4j.MimeMessageParser;
import org.inquirytriage.intake.poll.MailboxPoller;
import org.inquirytriage.intake.poll.PollSettings;
import org.inquirytriage.intake.poll.PollStorage;
import org.inquirytriage.pipeline.InquirySink;
import org.inquirytriage.pipeline.TestReplica;
import org.inquirytriage.shipped.Shipped;

/**
 * A process of its own that reads, decides and sends what there is, and may be killed
 * while it does. The mail servers outlive it: what they hold stands in files.
 */
public final class CrashingReplica {

	private static final Duration BETWEEN_LIVES = Duration.ofMinutes(10);

	private CrashingReplica() {
	}

	/** Its folder, which life this is, how many letters there are, and where it ends. */
	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		int life = Integer.parseInt(arguments[1]);
		KillPoint kill = new KillPoint(KillPoint.Kind.valueOf(arguments[3]), Integer.parseInt(arguments[4]));
		DataSource source = kill.over(database(folder));
		TestReplica replica = new TestReplica(source, 100_000, TestReplica.PROGRAM, Duration.ZERO, FewParts.open());
		replica.clock.advance(BETWEEN_LIVES.multipliedBy(life));
		replica.transport.over((message) -> {
			kill.passing(KillPoint.Kind.BEFORE_SEND);
			append(folder.resolve("delivered"), message.messageId().value());
			kill.passing(KillPoint.Kind.AFTER_SEND);
		});
		MailboxPoller poller = poller(replica, source, new Letters(folder, Integer.parseInt(arguments[2]), kill), life);
		poller.poll();
		replica.decide();
		replica.send();
		poller.poll();
		Runtime.getRuntime().halt(0);
	}

	private static MailboxPoller poller(TestReplica replica, DataSource source, Letters letters, int life) {
		PollStorage storage = new PollStorage(new InquirySink(replica.files().inquiries(), replica.files().filing()),
				TestCursors.in(source, replica.clock), TestCursors.reconciliations(source, replica.clock),
				TestCursors.rereadings(source), replica.files().transaction);
		return new MailboxPoller(letters, new MimeMessageParser(), storage,
				new PollSettings("program", "INBOX", "life " + life, Duration.ofMinutes(5), true, 100_000, 3, 1),
				replica.clock);
	}

	/** The database in a folder. */
	static DataSource database(Path folder) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:file:" + folder.resolve("db").toAbsolutePath()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1;WRITE_DELAY=0");
		if (!Files.exists(folder.resolve("migrated"))) {
			Flyway.configure().dataSource(source).load().migrate();
			append(folder.resolve("migrated"), "in the first life");
		}
		return source;
	}

	private static void append(Path file, String line) {
		try {
			Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND,
					StandardOpenOption.SYNC);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A mailbox with letters of every kind; what was filed has left it. */
	private static final class Letters implements Mailbox, OpenFolder {

		private static final List<String> TEXTS = List.of("Where can visitors park?",
				"Can I take ibuprofen with my warfarin?", "My wife has crushing chest pain.",
				"Is there a support group for families?");

		private final Path filed;

		private final int count;

		private final KillPoint kill;

		private Letters(Path folder, int count, KillPoint kill) {
			this.filed = folder.resolve("filed");
			this.count = count;
			this.kill = kill;
		}

		@Override
		public OpenFolder open() {
			return this;
		}

		@Override
		public long uidValidity() {
			return 7;
		}

		@Override
		public long uidNext() {
			return this.count + 1L;
		}

		@Override
		public Optional<MessageSummary> newest() {
			return listAbove(0).stream().reduce((first, second) -> second);
		}

		@Override
		public List<MessageSummary> listAbove(long uid) {
			Set<String> gone = gone();
			return LongStream.rangeClosed(uid + 1, this.count)
				.filter((each) -> !gone.contains(Long.toString(each)))
				.mapToObj((each) -> new MessageSummary(each, letter(each).length, Shipped.NOON, Set.of()))
				.toList();
		}

		private Set<String> gone() {
			try {
				return Files.exists(this.filed) ? Set.copyOf(new HashSet<>(Files.readAllLines(this.filed))) : Set.of();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static byte[] letter(long uid) {
			String text = TEXTS.get((int) (uid % TEXTS.size()));
			return """
					Return-Path: <writer%1$d@domain%1$d.example>
					Received: from mx.example.net by mx.example.org; Mon, 23 Nov 2026 16:59:00 +0000
					From: writer%1$d@domain%1$d.example
					To: heart@example.org
					Subject: Question
					Date: Mon, 23 Nov 2026 16:58:00 +0000
					Message-ID: <letter%1$d@writers.example>

					%2$s
					""".formatted(uid, text).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
		}

		@Override
		public Map<Long, byte[]> fetch(Collection<Long> uids) {
			return uids.stream().collect(Collectors.toMap((uid) -> uid, Letters::letter));
		}

		@Override
		public Map<Long, byte[]> fetchHeaders(Collection<Long> uids) {
			return fetch(uids);
		}

		@Override
		public void file(Collection<Long> uids, String place) {
			uids.forEach((uid) -> append(this.filed, uid.toString()));
			this.kill.passing(KillPoint.Kind.AFTER_FILING);
		}

		@Override
		public void close() {
			// files need no farewell
		}

	}

}
