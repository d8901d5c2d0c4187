package org.inquirytriage.tuning.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * The versions of the phrases that were added to the lexicons; every one is kept.
 * Everything that writes runs in the caller's transaction.
 */
public interface PhraseVersions {

	/** The number of the version in force, 0 when none was made. */
	int latest();

	/** The version in force. */
	default PhraseVersion inForce() {
		return version(latest()).orElse(PhraseVersion.NONE);
	}

	/** A version, or nothing. */
	Optional<PhraseVersion> version(int number);

	/** The latest versions, the newest first. */
	List<PhraseVersion> list(int limit);

	/**
	 * Puts a version in force.
	 * @return false when its number does not follow the one in force
	 */
	boolean add(PhraseVersion version);

	/** Keeps phrases until a second person decides; numbers them. */
	PhraseProposal propose(PhraseProposal proposal);

	/** What waits for a second person, the oldest first. */
	List<PhraseProposal> proposals();

	/**
	 * Notes what was decided about a proposal that waits.
	 * @return false when it does not wait any more
	 */
	boolean decide(int number, boolean agreed, String person);

}
