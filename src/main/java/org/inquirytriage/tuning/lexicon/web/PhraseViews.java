package org.inquirytriage.tuning.lexicon.web;

import java.time.ZoneId;
import java.util.List;

import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.lexicon.Candidate;
import org.inquirytriage.tuning.lexicon.PhraseProposal;
import org.inquirytriage.tuning.lexicon.PhraseVersion;
import org.inquirytriage.tuning.lexicon.PhraseVersions;
import org.inquirytriage.tuning.templates.Differences;
import org.inquirytriage.tuning.templates.Differences.Line;

/** Makes what the page of added phrases shows. */
class PhraseViews {

	private static final int VERSIONS = 50;

	private final PhraseVersions versions;

	private final Differences differences;

	private final TemplateLibrary.Current library;

	PhraseViews(PhraseVersions versions, Differences differences, TemplateLibrary.Current library) {
		this.versions = versions;
		this.differences = differences;
		this.library = library;
	}

	/** The version in force. */
	PhraseVersion version() {
		return this.versions.inForce();
	}

	/** The latest versions. */
	List<PhraseVersion> versions() {
		return this.versions.list(VERSIONS);
	}

	/** What waits for a second person, with what it would change. */
	List<Proposal> proposals(int latest) {
		return this.versions.proposals()
			.stream()
			.map((proposal) -> new Proposal(proposal, lines(proposal), proposal.basedOn() != latest))
			.toList();
	}

	ZoneId zone() {
		return this.library.now().calendar().zone();
	}

	private List<Line> lines(PhraseProposal proposal) {
		PhraseVersion before = this.versions.version(proposal.basedOn()).orElse(PhraseVersion.NONE);
		return this.differences.between(Candidate.lines(before.phrases()), Candidate.lines(proposal.phrases()))
			.stream()
			.filter((line) -> line.kind() != Differences.Kind.SAME)
			.toList();
	}

	/**
	 * What waits for a second person.
	 *
	 * @param proposal as it was made
	 * @param lines that would change
	 * @param overtaken whether another version was published since
	 */
	record Proposal(PhraseProposal proposal, List<Line> lines, boolean overtaken) {
	}

}
