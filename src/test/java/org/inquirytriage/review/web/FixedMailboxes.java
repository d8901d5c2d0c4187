package org.inquirytriage.review.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.review.mailboxes.Answer;
import org.inquirytriage.review.mailboxes.Answer.Kind;
import org.inquirytriage.review.mailboxes.Mailboxes;
import org.inquirytriage.review.mailboxes.ProgramMailbox;
import org.inquirytriage.review.mailboxes.ProgramMailbox.Count;
import org.inquirytriage.review.mailboxes.ProgramMailbox.Failure;
import org.inquirytriage.review.mailboxes.ProgramMailbox.Hearing;
import org.inquirytriage.review.mailboxes.ProgramMailbox.Position;
import org.inquirytriage.review.mailboxes.ProgramMailbox.Protection;
import org.inquirytriage.review.mailboxes.ProgramMailbox.Reader;
import org.inquirytriage.review.mailboxes.ProgramMailbox.Rereading;
import org.inquirytriage.review.mailboxes.ProgramMailbox.Server;
import org.inquirytriage.review.mailboxes.ProgramMailbox.SignIn;
import org.inquirytriage.review.mailboxes.ProgramMailbox.Visits;

/** A mailbox that is well, one that fails and misses a message, and one never reached. */
class FixedMailboxes implements Mailboxes {

	static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");

	final List<String> asked = new ArrayList<>();

	@Override
	public List<ProgramMailbox> all() {
		return List.of(
				new ProgramMailbox("program", "program@hospital.example.org", "INBOX",
						new Server("imap.hospital.example.org", 993, Protection.TLS, "program@hospital.example.org",
								SignIn.CLIENT_CREDENTIALS, THEN.plusSeconds(3600)),
						new Visits(Duration.ofSeconds(30), Reader.HERE, Hearing.LISTENING, THEN, null,
								new Failure(THEN.minusSeconds(86_400), "The mail server was away")),
						new Position(THEN.minusSeconds(172_800), 1234, false, 1_234_567_890, 12_345),
						new Count(THEN, 1300, 60, 2, 1234, 4, 0),
						new Rereading(THEN.minusSeconds(864_000), THEN, 12, 3, 9, false)),
				new ProgramMailbox("heart", "heart@hospital.example.org", "INBOX",
						new Server("mail.hospital.example.org", 143, Protection.STARTTLS, "heart", SignIn.PASSWORD,
								null),
						new Visits(Duration.ofMinutes(5), Reader.ELSEWHERE, Hearing.BROKEN, THEN.minusSeconds(7200),
								new Failure(THEN, "The mail server refused the sign-in"),
								new Failure(THEN, "The mail server refused the sign-in")),
						new Position(null, 0, true, 7, 42), new Count(THEN, 9, 5, 0, 2, 1, 1), null),
				new ProgramMailbox("new", "new@hospital.example.org", "INBOX",
						new Server("127.0.0.1", 143, Protection.NONE, "new", SignIn.REFRESH_TOKEN, null),
						new Visits(Duration.ofMinutes(1), Reader.NOBODY, Hearing.UNKNOWN, null, null, null), null, null,
						null));
	}

	@Override
	public Optional<Answer> look(String mailbox) {
		this.asked.add("look " + mailbox);
		return Optional.of(new Answer(Kind.READ, 3, 1, ""));
	}

	@Override
	public Optional<Answer> tryOut(String mailbox) {
		this.asked.add("test " + mailbox);
		return Optional.of(new Answer(Kind.SIGN_IN_REFUSED, 0, 0, "NO [AUTHENTICATIONFAILED] wrong password"));
	}

	@Override
	public Optional<Answer> count(String mailbox) {
		this.asked.add("count " + mailbox);
		return Optional.of(Answer.of(Kind.COUNT_ASKED));
	}

	@Override
	public Optional<Answer> countSince(String mailbox, Instant since) {
		this.asked.add("count " + mailbox + " since " + since);
		return Optional.of(Answer.of(Kind.COUNTED));
	}

	@Override
	public Optional<Answer> readSince(String mailbox, Instant since) {
		this.asked.add("read " + mailbox + " since " + since);
		return Optional.of(new Answer(Kind.READ, 9, 0, ""));
	}

}
