package org.inquirytriage.tuning.replay.web;

import java.util.List;
import java.util.Optional;

import org.inquirytriage.tuning.lexicon.LexiconTrial;
import org.inquirytriage.tuning.replay.Candidate;
import org.inquirytriage.tuning.replay.Wordings;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.TemplateVersion;
import org.inquirytriage.tuning.templates.TemplateVersions;

/** Makes candidates of what admins choose on pages. */
class ReplayCandidates {

	private final LexiconTrial trial;

	private final CurrentTemplates current;

	private final TemplateVersions versions;

	private final Wordings wordings;

	ReplayCandidates(LexiconTrial trial, CurrentTemplates current, TemplateVersions versions, Wordings wordings) {
		this.trial = trial;
		this.current = current;
		this.versions = versions;
		this.wordings = wordings;
	}

	/** The versions of templates that wait for a second person. */
	List<TemplateVersion> waiting() {
		return this.versions.proposed();
	}

	/** The version of a template, or nothing when there is none. */
	Optional<TemplateVersion> version(String file, int number) {
		return this.versions.of(file).stream().filter((version) -> version.number() == number).findFirst();
	}

	/**
	 * A text in place of the one that is sent; throws TemplateException when it cannot be
	 * sent.
	 */
	Candidate wording(String file, String text) {
		return Candidate.of(this.wordings.of(this.current.latest().sources().with(file, text)));
	}

	/** A phrase more; throws UnreadableDataException when it is none. */
	Candidate phrase(org.inquirytriage.tuning.lexicon.Candidate phrase) {
		return Candidate.of(this.trial.with(phrase));
	}

}
