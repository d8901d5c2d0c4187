package org.inquirytriage.platform.mailboxes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.intake.Cursor;
import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.Reconciliation;
import org.inquirytriage.intake.upkeep.MailboxConnection;
import org.inquirytriage.intake.upkeep.MailboxRecord;
import org.inquirytriage.intake.upkeep.MailboxUpkeep;
import org.inquirytriage.intake.upkeep.Rereading;
import org.inquirytriage.intake.upkeep.MailboxUpkeep.Standing;
import org.inquirytriage.intake.upkeep.SignInTrial;
import org.inquirytriage.intake.upkeep.Visited;
import org.inquirytriage.review.mailboxes.Answer;
import org.inquirytriage.review.mailboxes.Answer.Kind;
import org.inquirytriage.review.mailboxes.Mailboxes;
import org.inquirytriage.review.mailboxes.ProgramMailbox;
import org.jspecify.annotations.Nullable;

/** The mailboxes of the settings, as the page on them knows them. */
class UpkeptMailboxes implements Mailboxes {

	private static final MailboxRecord UNTRIED = new MailboxRecord(null, null, null, null, null, null);

	private final MailboxAccounts accounts;

	private final MailboxUpkeep upkeep;

	UpkeptMailboxes(MailboxAccounts accounts, MailboxUpkeep upkeep) {
		this.accounts = accounts;
		this.upkeep = upkeep;
	}

	@Override
	public List<ProgramMailbox> all() {
		return this.accounts.all()
			.stream()
			.flatMap((account) -> this.upkeep.standing(account.name())
				.map((standing) -> mailbox(account, standing))
				.stream())
			.toList();
	}

	private static ProgramMailbox mailbox(MailboxAccount account, Standing standing) {
		MailboxRecord remembered = (standing.remembered() != null) ? standing.remembered() : UNTRIED;
		return new ProgramMailbox(account.name(), account.address().toString(), account.folder(),
				server(standing.connection(), remembered.reader()), visits(standing, remembered),
				position(standing.connection(), remembered), count(standing.counted()),
				rereading(standing.rereading()));
	}

	private static ProgramMailbox.Server server(MailboxConnection connection, MailboxRecord.@Nullable Reader reader) {
		Instant expires = (reader != null) ? reader.tokenExpires() : null;
		return new ProgramMailbox.Server(connection.host(), connection.port(),
				ProgramMailbox.Protection.valueOf(connection.protection().name()), connection.username(),
				ProgramMailbox.SignIn.valueOf(connection.signIn().name()), expires);
	}

	private static ProgramMailbox.Visits visits(Standing standing, MailboxRecord remembered) {
		return new ProgramMailbox.Visits(standing.connection().interval(), reader(standing, remembered),
				hearing(remembered.reader()), remembered.succeeded(), failure(remembered.failing()),
				failure(remembered.lastFailure()));
	}

	private static ProgramMailbox.Reader reader(Standing standing, MailboxRecord remembered) {
		if (remembered.reader() == null) {
			return ProgramMailbox.Reader.NOBODY;
		}
		return standing.readHere() ? ProgramMailbox.Reader.HERE : ProgramMailbox.Reader.ELSEWHERE;
	}

	private static ProgramMailbox.Hearing hearing(MailboxRecord.@Nullable Reader reader) {
		if (reader == null) {
			return ProgramMailbox.Hearing.UNKNOWN;
		}
		return (reader.hearing() != null) ? ProgramMailbox.Hearing.valueOf(reader.hearing().name())
				: ProgramMailbox.Hearing.NOT_YET;
	}

	private static ProgramMailbox.@Nullable Failure failure(MailboxRecord.@Nullable Failure failure) {
		return (failure != null) ? new ProgramMailbox.Failure(failure.at(), failure.reason()) : null;
	}

	private static ProgramMailbox.@Nullable Position position(MailboxConnection connection, MailboxRecord remembered) {
		Cursor cursor = remembered.cursor();
		if (cursor == null) {
			return null;
		}
		MailboxRecord.Start start = remembered.start();
		return new ProgramMailbox.Position((start != null) ? start.connected() : null,
				(start != null) ? start.messages() : 0, connection.readExisting(), cursor.uidValidity(),
				cursor.lastUid());
	}

	private static ProgramMailbox.@Nullable Count count(@Nullable Reconciliation counted) {
		return (counted != null) ? new ProgramMailbox.Count(counted.finished(), counted.onServer(), counted.stored(),
				counted.quarantined(), counted.ignored(), counted.pending(), counted.remainder()) : null;
	}

	private static ProgramMailbox.@Nullable Rereading rereading(@Nullable Rereading asked) {
		return (asked != null) ? new ProgramMailbox.Rereading(asked.since(), asked.counted(), asked.found(),
				asked.stored(), asked.unread(), asked.agreed()) : null;
	}

	@Override
	public Optional<Answer> look(String mailbox) {
		return this.accounts.named(mailbox).map((account) -> this.upkeep.visit(mailbox)).map(UpkeptMailboxes::looked);
	}

	private static Answer looked(Visited visited) {
		return switch (visited.outcome()) {
			case READ -> new Answer(Kind.READ, visited.opened(), visited.quarantined(), "");
			case ELSEWHERE -> Answer.of(Kind.ELSEWHERE);
			case FAILED -> Answer.of(Kind.UNREAD);
			case GOING_ON -> Answer.of(Kind.GOING_ON);
		};
	}

	@Override
	public Optional<Answer> count(String mailbox) {
		return this.accounts.named(mailbox).map((account) -> this.upkeep.count(mailbox)).map(UpkeptMailboxes::counted);
	}

	@Override
	public Optional<Answer> countSince(String mailbox, Instant since) {
		return this.accounts.named(mailbox)
			.map((account) -> this.upkeep.countSince(mailbox, since))
			.map(UpkeptMailboxes::counted);
	}

	@Override
	public Optional<Answer> readSince(String mailbox, Instant since) {
		return this.accounts.named(mailbox)
			.map((account) -> this.upkeep.readSince(mailbox, since)
				.map(UpkeptMailboxes::readAgain)
				.orElseGet(() -> Answer.of(Kind.NOT_COUNTED)));
	}

	private static Answer readAgain(Visited visited) {
		return (visited.outcome() == Visited.Outcome.ELSEWHERE) ? Answer.of(Kind.READ_ASKED) : looked(visited);
	}

	private static Answer counted(Visited visited) {
		return switch (visited.outcome()) {
			case READ -> Answer.of(Kind.COUNTED);
			case ELSEWHERE -> Answer.of(Kind.COUNT_ASKED);
			case FAILED -> Answer.of(Kind.UNREAD);
			case GOING_ON -> Answer.of(Kind.GOING_ON);
		};
	}

	@Override
	public Optional<Answer> tryOut(String mailbox) {
		return this.accounts.named(mailbox).map((account) -> this.upkeep.tryOut(mailbox)).map(UpkeptMailboxes::tried);
	}

	private static Answer tried(SignInTrial trial) {
		return new Answer(Kind.valueOf(trial.outcome().name()), trial.messages(), 0, trial.words());
	}

}
