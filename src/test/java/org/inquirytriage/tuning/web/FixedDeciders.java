package org.inquirytriage.tuning.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

import org.inquirytriage.tuning.replay.Candidate;
import org.inquirytriage.tuning.replay.Comparison;
import org.inquirytriage.tuning.replay.Decider;
import org.inquirytriage.tuning.replay.Deciders;
import org.inquirytriage.tuning.replay.Outcome;
import org.inquirytriage.tuning.replay.StoredMessage;

/**
 * Holds everything as things are, and with whatever is exchanged answers what is about
 * parking; waits at a gate before each message.
 */
public final class FixedDeciders implements Deciders {

	private static final int WIDE = 1_000_000;

	private final Semaphore gate = new Semaphore(WIDE);

	/** Lets no message through until it is opened. */
	public void close() {
		this.gate.drainPermits();
	}

	/** Lets every message through. */
	public void open() {
		this.gate.release(WIDE);
	}

	@Override
	public Decider live() {
		return (message, raw) -> {
			this.gate.acquireUninterruptibly();
			return new Outcome("hold", "unsure", false, false, 0.4, List.of(), List.of(), "");
		};
	}

	@Override
	public Comparison with(Candidate candidate) {
		return Comparison.between(live(), FixedDeciders::answered);
	}

	private static Outcome answered(StoredMessage message, byte[] raw) {
		return new String(raw, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).contains("parking")
				? new Outcome("auto-reply", "", false, true, 0.1, List.of("parking-transit"),
						List.of("ANSWER parking-transit@en"), "words")
				: new Outcome("hold", "unsure", false, false, 0.4, List.of(), List.of(), "");
	}

}
