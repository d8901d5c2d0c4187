package org.inquirytriage.tuning.thresholds.web;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.replay.Candidate;
import org.inquirytriage.tuning.replay.ReplayDesk;
import org.inquirytriage.tuning.replay.ReplayRun.Kind;
import org.inquirytriage.tuning.replay.ReplayRun.Wish;
import org.inquirytriage.tuning.thresholds.LimitDesk;

/** Has limits replayed that are not in force. */
class LimitReplays {

	private final LimitDesk desk;

	private final ReplayDesk replays;

	private final Supplier<Triage> live;

	LimitReplays(LimitDesk desk, ReplayDesk replays, Supplier<Triage> live) {
		this.desk = desk;
		this.replays = replays;
		this.live = live;
	}

	/**
	 * Begins a replay with another limit of one language; nothing while another is at
	 * work.
	 */
	OptionalLong start(String person, String language, double limit, int days) {
		Map<String, Double> limits = new TreeMap<>(this.desk.inForce());
		limits.put(language, limit);
		Map<String, Double> tried = Map.copyOf(limits);
		String subject = String.format(Locale.ROOT, "%s, %.3f", language, limit);
		return this.replays.start(new Wish(Kind.LIMIT, subject, Math.clamp(days, 1, ReplayDesk.MOST_DAYS), person),
				Candidate.of(this.live.get().within(() -> tried)));
	}

}
