package org.inquirytriage.intake.spring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.inquirytriage.intake.Reconciliations;
import org.inquirytriage.intake.upkeep.Rereadings;
import org.inquirytriage.intake.poll.PollReport;
import org.inquirytriage.intake.poll.PollSettings;
import org.inquirytriage.intake.upkeep.MailboxConnection;
import org.inquirytriage.intake.upkeep.MailboxRecord;
import org.inquirytriage.intake.upkeep.MailboxRecords;
import org.inquirytriage.intake.upkeep.MailboxUpkeep;
import org.inquirytriage.intake.upkeep.SignInTrial;
import org.inquirytriage.intake.upkeep.SignInTrial.Outcome;
import org.inquirytriage.intake.upkeep.Visited;

/** The upkeep of the mailboxes that this process polls, or waits to poll. */
class PolledUpkeep implements MailboxUpkeep {

	private static final Duration VISIT_PATIENCE = Duration.ofSeconds(15);

	/** Longer than the trial's own, which cannot cut the question for an access token. */
	private static final Duration TRIAL_PATIENCE = Duration.ofSeconds(30);

	private final Map<String, Kept> mailboxes;

	private final MailboxPolling polling;

	private final Notes notes;

	private final Set<String> onTrial = ConcurrentHashMap.newKeySet();

	PolledUpkeep(List<Kept> mailboxes, MailboxPolling polling, Notes notes) {
		this.mailboxes = mailboxes.stream()
			.collect(Collectors.toMap((each) -> each.settings().mailbox(), Function.identity()));
		this.polling = polling;
		this.notes = notes;
	}

	/**
	 * A mailbox of the settings.
	 *
	 * @param settings how it is polled
	 * @param connection how it is connected
	 * @param trial tries to sign in
	 */
	record Kept(PollSettings settings, MailboxConnection connection, Supplier<SignInTrial> trial) {
	}

	/**
	 * What the database knows of mailboxes.
	 *
	 * @param records of reading them
	 * @param reconciliations of them with what is stored
	 * @param rereadings of them from a date on
	 */
	record Notes(MailboxRecords records, Reconciliations reconciliations, Rereadings rereadings) {
	}

	@Override
	public Optional<Standing> standing(String mailbox) {
		return Optional.ofNullable(this.mailboxes.get(mailbox)).map(this::standing);
	}

	private Standing standing(Kept mailbox) {
		PollSettings settings = mailbox.settings();
		MailboxRecord remembered = this.notes.records().of(settings.mailbox(), settings.folder()).orElse(null);
		boolean readHere = remembered != null && remembered.reader() != null
				&& remembered.reader().name().equals(settings.reader());
		return new Standing(mailbox.connection(), readHere, remembered,
				this.notes.reconciliations().latest(settings.mailbox(), settings.folder()).orElse(null),
				this.notes.rereadings().latest(settings.mailbox(), settings.folder()).orElse(null));
	}

	private Kept kept(String mailbox) {
		return Optional.ofNullable(this.mailboxes.get(mailbox))
			.orElseThrow(() -> new IllegalArgumentException("There is no mailbox " + mailbox));
	}

	@Override
	public Visited visit(String mailbox) {
		return this.polling.ask(kept(mailbox).settings().mailbox())
			.orElseThrow()
			.thenApply(PolledUpkeep::visited)
			.completeOnTimeout(Visited.without(Visited.Outcome.GOING_ON), VISIT_PATIENCE.toMillis(),
					TimeUnit.MILLISECONDS)
			.exceptionally((failure) -> Visited.without(Visited.Outcome.FAILED))
			.join();
	}

	private static Visited visited(PollReport report) {
		return report.readElsewhere() ? Visited.without(Visited.Outcome.ELSEWHERE)
				: new Visited(Visited.Outcome.READ, report.opened(), report.quarantined());
	}

	@Override
	public Visited count(String mailbox) {
		PollSettings settings = kept(mailbox).settings();
		this.notes.reconciliations().request(settings.mailbox(), settings.folder());
		return visit(mailbox);
	}

	@Override
	public Visited countSince(String mailbox, Instant since) {
		PollSettings settings = kept(mailbox).settings();
		this.notes.rereadings().request(settings.mailbox(), settings.folder(), since);
		return visit(mailbox);
	}

	@Override
	public Optional<Visited> readSince(String mailbox, Instant since) {
		PollSettings settings = kept(mailbox).settings();
		if (!this.notes.rereadings().agree(settings.mailbox(), settings.folder(), since)) {
			return Optional.empty();
		}
		return Optional.of(count(mailbox));
	}

	@Override
	public SignInTrial tryOut(String mailbox) {
		Kept kept = kept(mailbox);
		if (!this.onTrial.add(mailbox)) {
			return SignInTrial.failed(Outcome.BUSY, "");
		}
		CompletableFuture<SignInTrial> result = new CompletableFuture<>();
		Thread.ofPlatform().daemon().name("intake-trial-" + mailbox).start(() -> {
			try {
				result.complete(kept.trial().get());
			}
			catch (RuntimeException ex) {
				result.completeExceptionally(ex);
			}
			finally {
				this.onTrial.remove(mailbox);
			}
		});
		return answer(result);
	}

	private static SignInTrial answer(CompletableFuture<SignInTrial> result) {
		try {
			return result
				.completeOnTimeout(SignInTrial.failed(Outcome.NO_ANSWER, ""), TRIAL_PATIENCE.toMillis(),
						TimeUnit.MILLISECONDS)
				.join();
		}
		catch (CompletionException ex) {
			return SignInTrial.failed(Outcome.FAILED, "");
		}
	}

}
