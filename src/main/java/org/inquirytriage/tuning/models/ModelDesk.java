package org.inquirytriage.tuning.models;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.models.ModelVersion.Made;
import org.inquirytriage.tuning.models.ModelVersion.Status;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Where models are put in force: the decision, the pointer and the record in one
 * transaction, so that a crash in the middle leaves what was in force before.
 */
public final class ModelDesk {

	/** Who is named where nobody went back. */
	public static final String ITSELF = "automatic return";

	private final ModelVersions versions;

	private final ModelStore store;

	private final TriageFolders assembly;

	private final AdminChanges changes;

	private final Rules rules;

	private final Succession succession;

	/**
	 * A desk.
	 * @param versions of models
	 * @param store of their files
	 * @param assembly that must be able to use them
	 * @param changes where every decision is recorded
	 * @param rules of this program
	 * @param succession hears which models come into force
	 */
	public ModelDesk(ModelVersions versions, ModelStore store, TriageFolders assembly, AdminChanges changes,
			Rules rules, Succession succession) {
		this.versions = versions;
		this.store = store;
		this.assembly = assembly;
		this.changes = changes;
		this.rules = rules;
		this.succession = succession;
	}

	/** What became of a wish. */
	public enum Outcome {

		/** It is in force. */
		PUBLISHED,
		/** It waits for a second person. */
		PROPOSED,
		/** It will not be in force. */
		DECLINED,
		/** An earlier version is in force again. */
		RETURNED,
		/** Somebody else decided meanwhile, or it may not be published. */
		STALE,
		/** The same person may not decide about their own proposal. */
		OWN,
		/** It was measured with other lexicons than those that hold now. */
		OTHER_LEXICON,
		/** Its files are not what was trained. */
		BROKEN

	}

	/** Whether a second person is asked for. */
	public boolean asksSecondPerson() {
		return this.rules.secondPerson();
	}

	/** Whether the version in force was measured with other lexicons than hold now. */
	public boolean isUnderOtherLexicons() {
		return this.versions.find(this.versions.current())
			.flatMap(ModelVersion::result)
			.filter((made) -> !isUnderItsLexicons(made))
			.isPresent();
	}

	/**
	 * Publishes what passed every gate, or proposes it where a second person is asked
	 * for.
	 */
	public Outcome publish(String person, int number) {
		ModelVersion version = at(number, Status.PASSED);
		if (version == null) {
			return Outcome.STALE;
		}
		Outcome problem = problem(version);
		if (problem != null) {
			return problem;
		}
		if (this.rules.secondPerson()) {
			return unlessStale(() -> {
				this.versions.decide(number, Status.PASSED, Status.PROPOSED, person, this.rules.clock().instant());
				record(person, "model-proposed", version, "");
				return Outcome.PROPOSED;
			});
		}
		return unlessStale(() -> inForce(version, Status.PASSED, person, person, ""));
	}

	/** Publishes what somebody else proposed. */
	public Outcome approve(String person, int number) {
		ModelVersion version = at(number, Status.PROPOSED);
		if (version == null) {
			return Outcome.STALE;
		}
		String proposer = String.valueOf(version.decision().proposedBy());
		if (proposer.equals(person)) {
			return Outcome.OWN;
		}
		Outcome problem = problem(version);
		return (problem != null) ? problem
				: unlessStale(() -> inForce(version, Status.PROPOSED, proposer, person, person));
	}

	/** Decides against what was proposed; who proposed it may do so as well. */
	public Outcome decline(String person, int number) {
		ModelVersion version = at(number, Status.PROPOSED);
		if (version == null) {
			return Outcome.STALE;
		}
		return unlessStale(() -> {
			this.versions.decide(number, Status.PROPOSED, Status.DECLINED, person, this.rules.clock().instant());
			record(person, "model-declined", version, "");
			this.succession.dropped(number);
			return Outcome.DECLINED;
		});
	}

	/**
	 * Puts a version in force again that was so before, 0 for the models that the service
	 * came with. Nobody is asked a second time.
	 * @param seen the version that the person saw in force
	 */
	public Outcome goBack(String person, int number, int seen) {
		return back(person, number, seen, "");
	}

	/**
	 * Puts the models in force again in whose place others were published, without a
	 * person; those that the service came with where they cannot be used any more.
	 * @param reason why, in words free of message text
	 */
	public Outcome goBackByItself(int number, int seen, String reason) {
		Outcome outcome = back(ITSELF, number, seen, reason);
		return (outcome == Outcome.BROKEN) ? back(ITSELF, 0, seen, reason) : outcome;
	}

	private Outcome back(String person, int number, int seen, String reason) {
		ModelVersion version = (number == 0) ? null : at(number, Status.PUBLISHED);
		if ((number != 0 && version == null) || number == seen) {
			return Outcome.STALE;
		}
		if (version != null && !isUsable(version)) {
			return Outcome.BROKEN;
		}
		return unlessStale(() -> {
			this.versions.makeCurrent(number, seen);
			this.changes.append(new Entry(person, "model-returned", "models",
					"version " + number + " instead of version " + seen + (reason.isEmpty() ? "" : ": " + reason), "",
					""));
			this.succession.returned(reason);
			return Outcome.RETURNED;
		});
	}

	private Outcome inForce(ModelVersion version, Status from, String author, String person, String approvedBy) {
		this.versions.decide(version.number(), from, Status.PUBLISHED, person, this.rules.clock().instant());
		this.versions.makeCurrent(version.number(), version.start().basedOn());
		record(author, "model-published", version, approvedBy);
		this.succession.published(version.number(), version.start().basedOn(), person);
		return Outcome.PUBLISHED;
	}

	private void record(String person, String act, ModelVersion version, String approvedBy) {
		String files = version.result().map(Made::files).orElse("");
		this.changes.append(new Entry(person, act, "models",
				"version " + version.number() + " instead of version " + version.start().basedOn() + ", files " + files,
				"", approvedBy));
	}

	private @Nullable ModelVersion at(int number, Status status) {
		return this.versions.find(number).filter((version) -> version.status() == status).orElse(null);
	}

	// What it was compared with must still be in force: the gates say nothing of others.
	private @Nullable Outcome problem(ModelVersion version) {
		if (version.start().basedOn() != this.versions.current()) {
			return Outcome.STALE;
		}
		Made made = version.result().orElse(null);
		if (made == null || !made.comparison().passed()) {
			return Outcome.STALE;
		}
		if (!isUnderItsLexicons(made)) {
			return Outcome.OTHER_LEXICON;
		}
		return isUsable(version) ? null : Outcome.BROKEN;
	}

	private boolean isUnderItsLexicons(Made made) {
		return made.lexicon().equals(this.assembly.versions(this.rules.lexicons()).get("lexicon"));
	}

	private boolean isUsable(ModelVersion version) {
		try {
			this.assembly.assemble(this.rules.lexicons(),
					this.store.folder(version.result().map(Made::files).orElse("")));
			return true;
		}
		catch (UnreadableDataException ex) {
			return false;
		}
	}

	private Outcome unlessStale(Supplier<Outcome> decision) {
		try {
			Outcome outcome = this.rules.transaction().execute((status) -> decision.get());
			return (outcome != null) ? outcome : Outcome.STALE;
		}
		catch (StaleModelException ex) {
			return Outcome.STALE;
		}
	}

	/**
	 * How models are put in force at this program.
	 *
	 * @param secondPerson whether somebody else must agree
	 * @param lexicons the folder whose lexicons hold
	 * @param transaction in which a decision and its record are kept
	 * @param clock the time
	 */
	public record Rules(boolean secondPerson, Path lexicons, TransactionOperations transaction, Clock clock) {
	}

}
