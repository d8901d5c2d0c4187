package org.inquirytriage.tuning.lexicon;

import java.nio.file.Path;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.triage.published.PublishedPhrases;

/** The phrases in force, in the words of those who published them. */
public final class CurrentPhrases implements PublishedPhrases {

	private final PhraseVersions versions;

	private final Path shipped;

	/**
	 * Follows published phrases.
	 * @param versions that were published
	 * @param shipped the folder with the lexicon files
	 */
	public CurrentPhrases(PhraseVersions versions, Path shipped) {
		this.versions = versions;
		this.shipped = shipped;
	}

	@Override
	public int latest() {
		return this.versions.latest();
	}

	@Override
	public Triage beside(int version, TriageAssembly assembly) {
		PhraseVersion wanted = this.versions.version(version).orElse(PhraseVersion.NONE);
		return new PhrasesBeside(assembly, this.shipped).with(wanted.phrases());
	}

	/** The version in force. */
	public PhraseVersion version() {
		return this.versions.inForce();
	}

}
