package org.inquirytriage.tuning.thresholds;

import java.util.List;
import java.util.Optional;

import org.inquirytriage.tuning.thresholds.LimitVersion.Status;

/**
 * The limits that people made; every version is kept. Everything that writes runs in the
 * caller's transaction.
 */
public interface LimitVersions {

	/** The number of the version in force; 0 for the limits of the models alone. */
	int current();

	/** The version of a number, or nothing. */
	Optional<LimitVersion> version(int number);

	/** The last versions, the newest first. */
	List<LimitVersion> last(int limit);

	/** Keeps a version; throws StaleLimitsException when its number is taken. */
	void add(LimitVersion version);

	/**
	 * Puts a version in force in place of another; throws StaleLimitsException when that
	 * other is not in force any more.
	 */
	void makeCurrent(int number, int instead);

	/**
	 * Notes what a second person decided about a version that waits; throws
	 * StaleLimitsException when it does not wait any more.
	 */
	void decide(int number, Status status, String person);

}
