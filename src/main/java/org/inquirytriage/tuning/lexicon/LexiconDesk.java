package org.inquirytriage.tuning.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.templates.Differences;
import org.inquirytriage.tuning.templates.TemplateDesk;

/**
 * Where phrases are put beside the lexicon files: each change with its record in one
 * transaction. Whatever makes a lexicon narrower asks a second person, whatever the
 * setting.
 */
public final class LexiconDesk {

	private static final String SUBJECT = "lexicon";

	private final PhraseVersions versions;

	private final PhrasesBeside beside;

	private final AdminChanges changes;

	private final Differences differences;

	private final TemplateDesk.Rules rules;

	/**
	 * Changes phrases.
	 * @param versions where every version is kept
	 * @param beside the files, to try whether phrases can be used
	 * @param changes where every change is recorded
	 * @param differences for the records
	 * @param rules of this program
	 */
	public LexiconDesk(PhraseVersions versions, PhrasesBeside beside, AdminChanges changes, Differences differences,
			TemplateDesk.Rules rules) {
		this.versions = versions;
		this.beside = beside;
		this.changes = changes;
		this.differences = differences;
		this.rules = rules;
	}

	/**
	 * Adds a phrase.
	 * @param basedOn the version that the person had seen
	 */
	public PhraseOutcome add(String person, int basedOn, Candidate phrase, String reason) {
		return addAll(person, basedOn, List.of(phrase), reason);
	}

	/** Adds phrases at once, those left out that are there already. */
	public PhraseOutcome addAll(String person, int basedOn, List<Candidate> phrases, String reason) {
		return put(person, basedOn, Stream.concat(phrases(basedOn).stream(), phrases.stream()).distinct().toList(),
				reason);
	}

	/** What keeps phrases from being used beside those in force, or nothing. */
	public Optional<String> problemWith(List<Candidate> phrases) {
		return problem(Stream.concat(this.versions.inForce().phrases().stream(), phrases.stream()).distinct().toList());
	}

	/** The number of the version in force. */
	public int latest() {
		return this.versions.latest();
	}

	/** Takes a phrase out, once a second person agrees. */
	public PhraseOutcome remove(String person, int basedOn, String id, String reason) {
		List<Candidate> now = phrases(basedOn);
		return put(person, basedOn, now.stream().filter((phrase) -> !phrase.id().equals(id)).toList(), reason);
	}

	/** Puts the phrases of an earlier version in force again; 0 is the files alone. */
	public PhraseOutcome goBack(String person, int basedOn, int number, String reason) {
		if (number != 0 && this.versions.version(number).isEmpty()) {
			return new PhraseOutcome.Stale();
		}
		return put(person, basedOn, phrases(number), reason);
	}

	/** Puts in force what somebody else proposed. */
	public PhraseOutcome approve(String person, int number) {
		PhraseProposal proposal = waiting(number).orElse(null);
		if (proposal == null || proposal.basedOn() != this.versions.latest()) {
			return new PhraseOutcome.Stale();
		}
		if (proposal.author().equals(person)) {
			return new PhraseOutcome.OwnProposal();
		}
		Optional<String> problem = problem(proposal.phrases());
		if (problem.isPresent()) {
			return new PhraseOutcome.Refused(problem.get());
		}
		return unlessStale(
				() -> this.versions.decide(number, true, person) ? publish(new PhraseVersion(proposal.basedOn() + 1,
						proposal.phrases(), proposal.author(), proposal.reason(), this.rules.clock().instant(), person))
						: new PhraseOutcome.Stale());
	}

	/** Decides against what was proposed; its author may do so as well. */
	public PhraseOutcome decline(String person, int number) {
		return unlessStale(() -> {
			PhraseProposal proposal = waiting(number).orElse(null);
			if (proposal == null || !this.versions.decide(number, false, person)) {
				return new PhraseOutcome.Stale();
			}
			this.changes.append(new Entry(person, "lexicon-declined", SUBJECT, proposal.reason(),
					difference(proposal.basedOn(), proposal.phrases()), ""));
			return new PhraseOutcome.Declined(number);
		});
	}

	/** Whether a second person is asked for even when nothing becomes narrower. */
	public boolean asksSecondPerson() {
		return this.rules.secondPerson();
	}

	private PhraseOutcome put(String person, int basedOn, List<Candidate> wanted, String why) {
		String reason = why.strip();
		List<Candidate> now = phrases(basedOn);
		if (basedOn != this.versions.latest()) {
			return new PhraseOutcome.Stale();
		}
		if (now.equals(wanted)) {
			return new PhraseOutcome.Unchanged();
		}
		if (reason.isEmpty()) {
			return new PhraseOutcome.NoReason();
		}
		Optional<String> problem = problem(wanted);
		if (problem.isPresent()) {
			return new PhraseOutcome.Refused(problem.get());
		}
		boolean narrower = !wanted.containsAll(now);
		if (narrower || this.rules.secondPerson()) {
			return unlessStale(() -> propose(
					new PhraseProposal(0, basedOn, wanted, person, reason, this.rules.clock().instant())));
		}
		return unlessStale(() -> publish(
				new PhraseVersion(basedOn + 1, wanted, person, reason, this.rules.clock().instant(), "")));
	}

	private PhraseOutcome propose(PhraseProposal proposal) {
		PhraseProposal kept = this.versions.propose(proposal);
		this.changes.append(new Entry(proposal.author(), "lexicon-proposed", SUBJECT, proposal.reason(),
				difference(proposal.basedOn(), proposal.phrases()), ""));
		return new PhraseOutcome.Proposed(kept.number());
	}

	private PhraseOutcome publish(PhraseVersion version) {
		String difference = difference(version.number() - 1, version.phrases());
		if (!this.versions.add(version)) {
			throw new OvertakenException();
		}
		this.changes.append(new Entry(version.author(), "lexicon-published", SUBJECT,
				"version " + version.number() + ": " + version.reason(), difference, version.approvedBy()));
		return new PhraseOutcome.Published(version.number());
	}

	private PhraseOutcome unlessStale(Supplier<PhraseOutcome> change) {
		try {
			PhraseOutcome outcome = this.rules.transaction().execute((status) -> change.get());
			return (outcome != null) ? outcome : new PhraseOutcome.Stale();
		}
		catch (OvertakenException ex) {
			return new PhraseOutcome.Stale();
		}
	}

	private Optional<PhraseProposal> waiting(int number) {
		return this.versions.proposals().stream().filter((each) -> each.number() == number).findFirst();
	}

	private Optional<String> problem(List<Candidate> phrases) {
		try {
			this.beside.with(phrases);
			return Optional.empty();
		}
		catch (UnreadableDataException ex) {
			return Optional.of(Candidate.sentence(ex));
		}
	}

	private List<Candidate> phrases(int number) {
		return this.versions.version(number).orElse(PhraseVersion.NONE).phrases();
	}

	private String difference(int number, List<Candidate> after) {
		return this.differences.changed(Candidate.lines(phrases(number)), Candidate.lines(after));
	}

	/** Rolls back what somebody else overtook. */
	private static final class OvertakenException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
