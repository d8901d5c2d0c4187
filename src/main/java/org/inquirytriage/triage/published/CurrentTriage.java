package org.inquirytriage.triage.published;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.UnreadableDataException;
import org.jspecify.annotations.Nullable;

/**
 * The triage in force: with the models that were published last, else with those that the
 * service came with. Models that are not what their manifest says are not used: without
 * models everything waits for a person, but for the signs of an emergency.
 */
public final class CurrentTriage implements Supplier<Triage> {

	private static final Duration FRESH = Duration.ofSeconds(2);

	// What is missing may come back, as when a shared folder does.
	private static final Duration BROKEN = Duration.ofSeconds(20);

	private final TriageFolders assembly;

	private final Path shipped;

	private final PublishedModels published;

	private final Clock clock;

	private @Nullable Read last;

	/**
	 * Follows what is published.
	 * @param assembly of triage
	 * @param shipped the folder that the service came with; its lexicons always hold
	 * @param published models in place of its models
	 * @param clock tells when to look again
	 */
	public CurrentTriage(TriageFolders assembly, Path shipped, PublishedModels published, Clock clock) {
		this.assembly = assembly;
		this.shipped = shipped;
		this.published = published;
		this.clock = clock;
	}

	@Override
	public Triage get() {
		return read().triage();
	}

	/** A triage with the models in force and other lexicons. */
	public Triage with(Path lexicons) {
		Path models = read().models();
		return (models != null) ? this.assembly.assemble(lexicons, models)
				: this.assembly.assemble(lexicons, List.of());
	}

	/** Why no models are used and everything is held; nothing when they are. */
	public Optional<String> problem() {
		return Optional.ofNullable(read().problem());
	}

	// Whoever decides meanwhile waits, rather than decide with what is in force no more.
	private synchronized Read read() {
		Instant now = this.clock.instant();
		Read read = this.last;
		if (read == null || read.at().isBefore(now.minus(FRESH))) {
			read = again(read, now);
			this.last = read;
		}
		return read;
	}

	private Read again(@Nullable Read read, Instant now) {
		long turn = this.published.turn();
		if (read == null || read.turn() != turn
				|| (read.problem() != null && read.assembled().isBefore(now.minus(BROKEN)))) {
			return assembled(turn, now);
		}
		return new Read(turn, read.triage(), read.models(), read.problem(), read.assembled(), now);
	}

	private Read assembled(long turn, Instant now) {
		try {
			Path models = this.published.folder().orElse(this.shipped);
			return new Read(turn, this.assembly.assemble(this.shipped, models), models, null, now, now);
		}
		catch (UnreadableDataException ex) {
			// Where the lexicons are what cannot be used, this fails again and stops the
			// start.
			return new Read(turn, this.assembly.assemble(this.shipped, List.of()), null, ex.getMessage(), now, now);
		}
	}

	/**
	 * A triage as it was assembled.
	 *
	 * @param turn of the models in it
	 * @param triage itself
	 * @param models the folder of the models in it, null when they cannot be used
	 * @param problem with the models, null when there is none
	 * @param assembled when
	 * @param at when it was last looked whether it is in force
	 */
	private record Read(long turn, Triage triage, @Nullable Path models, @Nullable String problem, Instant assembled,
			Instant at) {
	}

}
