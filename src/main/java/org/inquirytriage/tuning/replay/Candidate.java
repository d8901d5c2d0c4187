package org.inquirytriage.tuning.replay;

import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.triage.Triage;
import org.jspecify.annotations.Nullable;

/**
 * What might take the place of parts that decide live.
 *
 * @param triage null for the one in force
 * @param composer null for the one in force
 */
public record Candidate(@Nullable Triage triage, @Nullable ReplyComposer composer) {

	/** Other lexicons, models or limits. */
	public static Candidate of(Triage triage) {
		return new Candidate(triage, null);
	}

	/** Other wording. */
	public static Candidate of(ReplyComposer composer) {
		return new Candidate(null, composer);
	}

}
