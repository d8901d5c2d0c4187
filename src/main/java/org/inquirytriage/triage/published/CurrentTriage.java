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
 * service came with, and with the published phrases beside its lexicons. Models that are
 * not what their manifest says are not used: without models everything waits for a
 * person, but for the signs of an emergency.
 */
public final class CurrentTriage implements Supplier<Triage> {

	private static final Duration FRESH = Duration.ofSeconds(2);

	// What is missing may come back, as when a shared folder does.
	private static final Duration BROKEN = Duration.ofSeconds(20);

	private final TriageFolders assembly;

	private final Path shipped;

	private final PublishedModels published;

	private final PublishedPhrases phrases;

	private final Clock clock;

	private @Nullable Read last;

	/**
	 * Follows what is published.
	 * @param assembly of triage
	 * @param shipped the folder that the service came with; its lexicons always hold
	 * @param published models in place of its models
	 * @param phrases beside its lexicons
	 * @param clock tells when to look again
	 */
	public CurrentTriage(TriageFolders assembly, Path shipped, PublishedModels published, PublishedPhrases phrases,
			Clock clock) {
		this.assembly = assembly;
		this.shipped = shipped;
		this.published = published;
		this.phrases = phrases;
		this.clock = clock;
	}

	@Override
	public Triage get() {
		return read().triage();
	}

	/** A triage with the models in force and the lexicons of a folder. */
	public Triage with(Path lexicons) {
		return assembled(lexicons, read().models());
	}

	/**
	 * A triage with other models, and with the lexicons and phrases in force.
	 * @throws UnreadableDataException when the models cannot be used
	 */
	public Triage withModels(Path models) {
		return withPhrases(read().phrases(), models);
	}

	/** Why no models are used and everything is held; nothing when they are. */
	public Optional<String> problem() {
		return Optional.ofNullable(read().problem());
	}

	// A new sign of an emergency counts from the next message on; so this is asked
	// always.
	private Read read() {
		return read(this.phrases.latest());
	}

	// Whoever decides meanwhile waits, rather than decide with what is in force no more.
	private synchronized Read read(int version) {
		Instant now = this.clock.instant();
		Read read = this.last;
		if (read == null || read.phrases() < version || read.at().isBefore(now.minus(FRESH))) {
			read = again(read, version, now);
			this.last = read;
		}
		return read;
	}

	private Read again(@Nullable Read read, int version, Instant now) {
		long turn = this.published.turn();
		if (read == null || read.turn() != turn || read.phrases() < version
				|| (read.problem() != null && read.assembled().isBefore(now.minus(BROKEN)))) {
			// Another may have seen a later version before this one came to its turn.
			return assembled(turn, (read != null) ? Math.max(read.phrases(), version) : version, now);
		}
		return new Read(turn, read.phrases(), read.triage(), read.models(), read.problem(), read.assembled(), now);
	}

	private Read assembled(long turn, int version, Instant now) {
		try {
			Path models = this.published.folder().orElse(this.shipped);
			return new Read(turn, version, withPhrases(version, models), models, null, now, now);
		}
		catch (UnreadableDataException ex) {
			// Where the lexicons or phrases are what cannot be used, this fails again and
			// stops the start.
			return new Read(turn, version, withPhrases(version, null), null, ex.getMessage(), now, now);
		}
	}

	private Triage withPhrases(int version, @Nullable Path models) {
		return (version == 0) ? assembled(this.shipped, models)
				: this.phrases.beside(version, (lexicons) -> assembled(lexicons, models))
					.withVersion("phrases", Integer.toString(version));
	}

	private Triage assembled(Path lexicons, @Nullable Path models) {
		return (models != null) ? this.assembly.assemble(lexicons, models)
				: this.assembly.assemble(lexicons, List.of());
	}

	/**
	 * A triage as it was assembled.
	 *
	 * @param turn of the models in it
	 * @param phrases the version of those in it
	 * @param triage itself
	 * @param models the folder of the models in it, null when they cannot be used
	 * @param problem with the models, null when there is none
	 * @param assembled when
	 * @param at when it was last looked whether it is in force
	 */
	private record Read(long turn, int phrases, Triage triage, @Nullable Path models, @Nullable String problem,
			Instant assembled, Instant at) {
	}

}
