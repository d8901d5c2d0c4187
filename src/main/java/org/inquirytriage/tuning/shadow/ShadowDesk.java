package org.inquirytriage.tuning.shadow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.models.ModelVersion;
import org.inquirytriage.tuning.models.ModelVersion.Status;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.models.Succession;
import org.inquirytriage.tuning.shadow.ShadowRun.Ending;
import org.inquirytriage.tuning.shadow.ShadowRun.Kind;
import org.inquirytriage.tuning.shadow.ShadowRun.Pair;
import org.inquirytriage.tuning.shadow.ShadowRun.Span;
import org.springframework.transaction.support.TransactionOperations;

/** Where models are put in shadow and taken out of it. */
public final class ShadowDesk implements Succession {

	/** The longest time of a shadow, in days. */
	public static final int MOST_DAYS = 90;

	private static final String SUBJECT = "models";

	private final ShadowRuns runs;

	private final ModelVersions versions;

	private final AdminChanges changes;

	private final Duration watch;

	private final TransactionOperations transaction;

	private final Clock clock;

	/**
	 * A desk.
	 * @param runs every shadow
	 * @param versions of models
	 * @param changes where what admins do is recorded
	 * @param watch how long published models are watched
	 * @param transaction in which a shadow and its record are kept
	 * @param clock the time
	 */
	public ShadowDesk(ShadowRuns runs, ModelVersions versions, AdminChanges changes, Duration watch,
			TransactionOperations transaction, Clock clock) {
		this.runs = runs;
		this.versions = versions;
		this.changes = changes;
		this.watch = watch;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** What became of a wish. */
	public enum Outcome {

		/** It runs. */
		STARTED,
		/** Another candidate is in shadow. */
		BUSY,
		/** These models cannot be in shadow. */
		REFUSED,
		/** It has ended. */
		ENDED,
		/** It had ended already. */
		STALE

	}

	/** Puts a candidate in shadow for some days. */
	public Outcome start(String person, int model, int days) {
		boolean candidate = this.versions.find(model)
			.map(ModelVersion::status)
			.filter((status) -> status == Status.PASSED || status == Status.PROPOSED)
			.isPresent();
		if (!candidate || days < 1 || days > MOST_DAYS) {
			return Outcome.REFUSED;
		}
		Outcome outcome = this.transaction.execute((status) -> {
			Instant now = this.clock.instant();
			OptionalInt run = this.runs.begin(Kind.CANDIDATE, new Pair(model, this.versions.current()),
					new Span(person, now, now.plus(Duration.ofDays(days))));
			if (run.isEmpty()) {
				return Outcome.BUSY;
			}
			record(person, "shadow-started", "version " + model + " for " + days + " days");
			return Outcome.STARTED;
		});
		return (outcome != null) ? outcome : Outcome.BUSY;
	}

	/** Ends a candidate's shadow. */
	public Outcome end(String person, int number) {
		ShadowRun run = this.runs.find(number).orElse(null);
		if (run == null || run.kind() != Kind.CANDIDATE) {
			return Outcome.REFUSED;
		}
		Outcome outcome = this.transaction.execute((status) -> {
			if (!this.runs.end(number, Ending.HAND, "", this.clock.instant())) {
				return Outcome.STALE;
			}
			record(person, "shadow-ended", "version " + run.pair().model());
			return Outcome.ENDED;
		});
		return (outcome != null) ? outcome : Outcome.STALE;
	}

	/** Notes that a person has seen that earlier models came into force again. */
	public void note(String person, int number) {
		this.runs.note(number, person);
	}

	@Override
	public void published(int number, int instead, String person) {
		Instant now = this.clock.instant();
		endAll(number, now);
		this.runs.begin(Kind.PREDECESSOR, new Pair(instead, number), new Span(person, now, now.plus(this.watch)));
	}

	@Override
	public void returned(String reason) {
		Instant now = this.clock.instant();
		this.runs.running().forEach((run) -> {
			boolean watched = run.kind() == Kind.PREDECESSOR && !reason.isEmpty();
			this.runs.end(run.number(), watched ? Ending.RETURNED : Ending.OVERTAKEN, watched ? reason : "", now);
		});
	}

	@Override
	public void dropped(int number) {
		this.runs.running()
			.stream()
			.filter((run) -> run.kind() == Kind.CANDIDATE && run.pair().model() == number)
			.forEach((run) -> this.runs.end(run.number(), Ending.DROPPED, "", this.clock.instant()));
	}

	private void endAll(int published, Instant now) {
		this.runs.running()
			.forEach((run) -> this.runs.end(run.number(),
					(run.pair().model() == published) ? Ending.PUBLISHED : Ending.OVERTAKEN, "", now));
	}

	private void record(String person, String act, String details) {
		this.changes.append(new Entry(person, act, SUBJECT, details, "", ""));
	}

}
