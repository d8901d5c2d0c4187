package org.inquirytriage.tuning.shadow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.tuning.replay.Candidate;
import org.inquirytriage.tuning.replay.Change;
import org.inquirytriage.tuning.replay.Change.Kind;
import org.inquirytriage.tuning.replay.Comparison;
import org.inquirytriage.tuning.replay.Deciders;
import org.inquirytriage.tuning.replay.StoredHistory;
import org.inquirytriage.tuning.replay.StoredMessage;
import org.inquirytriage.tuning.replay.StoredMessages;
import org.inquirytriage.tuning.shadow.ShadowRun.Counts;
import org.inquirytriage.tuning.shadow.ShadowRun.Ending;
import org.inquirytriage.tuning.shadow.ShadowRun.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has models in shadow decide each inquiry once its decision is stored, so that no mail
 * waits for them or changes.
 */
public final class Shadowing {

	// A decision bears the time at which it was begun, and is stored a little later.
	private static final Duration SETTLED = Duration.ofSeconds(30);

	private static final int BATCH = 20;

	private static final Logger LOG = LoggerFactory.getLogger(Shadowing.class);

	private final ShadowRuns runs;

	private final ShadowTriage triage;

	private final Deciders deciders;

	private final StoredHistory history;

	private final Clock clock;

	// The predecessors that cannot be used: said once.
	private final Set<Integer> unusable = ConcurrentHashMap.newKeySet();

	/**
	 * Decides in shadow.
	 * @param runs every shadow
	 * @param triage with other models
	 * @param deciders what decides live
	 * @param history of messages
	 * @param clock the time
	 */
	public Shadowing(ShadowRuns runs, ShadowTriage triage, Deciders deciders, StoredHistory history, Clock clock) {
		this.runs = runs;
		this.triage = triage;
		this.deciders = deciders;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Decides what was decided live since, and ends what is over.
	 * @param goesOn asked before each message; false stops it there
	 */
	public void run(BooleanSupplier goesOn) {
		this.runs.running().forEach((run) -> catchUp(run, goesOn));
	}

	private void catchUp(ShadowRun begun, BooleanSupplier goesOn) {
		ShadowRun run = begun;
		try {
			while (run.runs() && goesOn.getAsBoolean() && step(run, goesOn)) {
				run = this.runs.find(run.number()).orElse(begun);
			}
		}
		catch (UnreadableDataException ex) {
			broken(begun);
		}
	}

	private void broken(ShadowRun run) {
		if (run.kind() == ShadowRun.Kind.PREDECESSOR) {
			// Checks of answers still tell whether the models in force are wrong.
			if (this.unusable.add(run.number())) {
				LOG.warn("The models of shadow {} cannot be used: nothing is compared with them", run.number());
			}
			return;
		}
		LOG.warn("The models of shadow {} cannot be used", run.number());
		this.runs.end(run.number(), Ending.BROKEN, "", this.clock.instant());
	}

	// True when there may be more to do.
	private boolean step(ShadowRun run, BooleanSupplier goesOn) {
		Instant settled = this.clock.instant().minus(SETTLED);
		if (!settled.isBefore(run.span().until())) {
			// Before anything is compared, so that nothing that fails keeps it running.
			this.runs.end(run.number(), Ending.TIME, "", this.clock.instant());
			return false;
		}
		List<Position> decided = this.runs.decided(run.seen(), settled, BATCH);
		return !decided.isEmpty() && compare(run, decided, goesOn);
	}

	private boolean compare(ShadowRun run, List<Position> decided, BooleanSupplier goesOn) {
		Comparison comparison = this.deciders.with(Candidate.of(this.triage.of(run.pair().model())));
		StoredMessages messages = this.history.since(Instant.EPOCH);
		List<Disagreement> disagreements = new ArrayList<>();
		int seen = 0;
		int passedOver = 0;
		while (seen < decided.size() && goesOn.getAsBoolean()) {
			Optional<Stored> stored = stored(messages, decided.get(seen));
			seen++;
			if (stored.isEmpty()) {
				passedOver++;
				continue;
			}
			StoredMessage message = stored.get().message();
			Comparison.Outcomes outcomes = comparison.compare(message, stored.get().raw());
			Change.between(message, outcomes.before(), outcomes.after())
				.filter((change) -> change.kind() != Kind.WORDS)
				.map(Disagreement::of)
				.ifPresent(disagreements::add);
		}
		int agreed = seen - passedOver - disagreements.size();
		return seen > 0 && this.runs.advance(run, decided.get(seen - 1),
				new Counts(agreed, disagreements.size(), passedOver), disagreements);
	}

	private static Optional<Stored> stored(StoredMessages messages, Position position) {
		try {
			return messages.find(position.inquiry().toString())
				.flatMap((message) -> messages.raw(message).map((raw) -> new Stored(message, raw)));
		}
		catch (RuntimeException ex) {
			LOG.warn("Inquiry {} cannot be read and is passed over: {}", position.inquiry(),
					ex.getClass().getSimpleName());
			return Optional.empty();
		}
	}

	// An array in a record is compared by identity; nobody compares these.
	@SuppressWarnings("ArrayRecordComponent")
	private record Stored(StoredMessage message, byte[] raw) {
	}

}
