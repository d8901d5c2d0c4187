package org.inquirytriage.intake.spring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.Cursors.Progress;
import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.Reconciliation;
import org.inquirytriage.intake.Reconciliations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Tells when a mailbox was last read to its end: silence must never pass for "no mail".
 * It looks at the time alone, so that a reader that hangs shows as well.
 */
class IntakeHealth implements HealthIndicator {

	private static final Duration SHORTEST_SILENCE = Duration.ofMinutes(10);

	private static final Duration LONGEST_UNCOUNTED = Duration.ofDays(2);

	private static final int MISSED_POLLS = 10;

	private final Cursors cursors;

	private final Reconciliations reconciliations;

	private final MailboxAccounts mailboxes;

	private final Duration longestSilence;

	private final Clock clock;

	private final Instant started;

	IntakeHealth(Cursors cursors, Reconciliations reconciliations, MailboxAccounts mailboxes, Duration pollInterval,
			Clock clock) {
		this.cursors = cursors;
		this.reconciliations = reconciliations;
		this.mailboxes = mailboxes;
		Duration missed = pollInterval.multipliedBy(MISSED_POLLS);
		this.longestSilence = (missed.compareTo(SHORTEST_SILENCE) > 0) ? missed : SHORTEST_SILENCE;
		this.clock = clock;
		this.started = clock.instant();
	}

	@Override
	public Health health() {
		Health.Builder health = Health.up();
		for (MailboxAccount mailbox : this.mailboxes.all()) {
			Progress progress = this.cursors.progress(mailbox.name(), mailbox.folder())
				.orElseGet(() -> new Progress(null, null, null));
			Optional<Reconciliation> counted = this.reconciliations.latest(mailbox.name(), mailbox.folder());
			if (isSilent(progress) || isUnaccounted(counted)) {
				health.down();
			}
			health.withDetail(mailbox.name(), details(progress, counted));
		}
		return health.build();
	}

	private boolean isSilent(Progress progress) {
		Instant last = progress.succeeded();
		Instant since = (last != null && last.isAfter(this.started)) ? last : this.started;
		return since.plus(this.longestSilence).isBefore(this.clock.instant());
	}

	/** Something is missing, or nobody has looked for too long. */
	private boolean isUnaccounted(Optional<Reconciliation> counted) {
		Instant last = counted.map(Reconciliation::finished).filter(this.started::isBefore).orElse(this.started);
		return last.plus(LONGEST_UNCOUNTED).isBefore(this.clock.instant())
				|| counted.filter((found) -> found.remainder() > 0).isPresent();
	}

	private static Map<String, Object> details(Progress progress, Optional<Reconciliation> counted) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("succeeded", (progress.succeeded() != null) ? progress.succeeded() : "never");
		if (progress.failingSince() != null) {
			details.put("failingSince", progress.failingSince());
			details.put("failure", String.valueOf(progress.failure()));
		}
		counted.ifPresent((found) -> {
			details.put("reconciled", found.finished());
			details.put("onServer", found.onServer());
			details.put("unaccounted", found.remainder());
		});
		return details;
	}

}
