package org.inquirytriage.tuning.shadow;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.inquirytriage.tuning.reports.AuditedError.Audited;
import org.inquirytriage.tuning.shadow.ShadowRun.Counts;

/**
 * How much worse models that were just published may look before those they took the
 * place of come into force again.
 *
 * @param watch how long they are watched
 * @param disagreement the largest share of inquiries that may be decided otherwise
 * @param messages so many inquiries are compared before that share counts
 * @param clinical so many checked answers to clinical messages are too many
 * @param wrong the largest share of checked answers that may be wrong
 * @param checks so many answers are checked before that share counts
 */
public record ReturnLimits(Duration watch, double disagreement, long messages, long clinical, double wrong,
		long checks) {

	/** Limits that let no clinical answer pass. */
	public static final ReturnLimits DEFAULTS = new ReturnLimits(Duration.ofDays(14), 0.15, 50, 1, 0.05, 20);

	public ReturnLimits {
		required(!watch.isNegative() && !watch.isZero(), "watch must be longer than nothing");
		required(disagreement >= 0 && disagreement <= 1, "disagreement must be from 0 to 1");
		required(wrong >= 0 && wrong <= 1, "wrong must be from 0 to 1");
		required(messages >= 1 && clinical >= 1 && checks >= 1, "messages, clinical and checks must be at least 1");
	}

	/** Why earlier models must come into force again, or nothing. */
	public Optional<String> passed(Counts counts, Audited audited) {
		if (audited.clinical() >= this.clinical) {
			return Optional.of("%d of %d checked answers went to clinical messages (limit: fewer than %d)"
				.formatted(audited.clinical(), audited.checked(), this.clinical));
		}
		if (audited.checked() >= this.checks && audited.wrong() > this.wrong * audited.checked()) {
			return Optional.of("%d of %d checked answers were wrong (limit: %s %%)".formatted(audited.wrong(),
					audited.checked(), percent(this.wrong)));
		}
		if (counts.compared() >= this.messages && counts.share() > this.disagreement) {
			return Optional.of("%d of %d inquiries were decided otherwise than before (limit: %s %%)"
				.formatted(counts.disagreed(), counts.compared(), percent(this.disagreement)));
		}
		return Optional.empty();
	}

	private static String percent(double share) {
		return String.format(Locale.ROOT, "%.1f", 100 * share);
	}

	private static void required(boolean fulfilled, String what) {
		if (!fulfilled) {
			throw new IllegalArgumentException("triage.tuning.return." + what);
		}
	}

}
