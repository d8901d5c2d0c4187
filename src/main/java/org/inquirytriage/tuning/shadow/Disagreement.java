package org.inquirytriage.tuning.shadow;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.inquirytriage.tuning.replay.Change;
import org.inquirytriage.tuning.replay.Change.Kind;
import org.inquirytriage.tuning.replay.Outcome;

/**
 * An inquiry about which models in shadow decided otherwise; it holds no word of it.
 *
 * @param inquiry its id
 * @param received when
 * @param clinical whether either saw something clinical or an emergency in it
 * @param kind what is different
 * @param live the word for the disposition in force
 * @param shadow the word for the other one
 */
public record Disagreement(UUID inquiry, Instant received, boolean clinical, Kind kind, String live, String shadow) {

	private static final Set<String> CLINICAL = Set.of("escalate", "redirect");

	/** The disagreement that a change is; wording is none. */
	static Disagreement of(Change change) {
		return new Disagreement(UUID.fromString(change.id()), change.received(),
				clinical(change.before()) || clinical(change.after()), change.kind(), change.before().end(),
				change.after().end());
	}

	private static boolean clinical(Outcome outcome) {
		return outcome.alarm() || CLINICAL.contains(outcome.end());
	}

}
