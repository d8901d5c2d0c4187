package org.inquirytriage.tuning.models;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.inquirytriage.tuning.models.ModelVersion.Made;
import org.inquirytriage.tuning.models.ModelVersion.Start;
import org.inquirytriage.tuning.models.ModelVersion.Status;

/** Every version of the models, and which one is in force. */
public interface ModelVersions {

	/** The number of the version in force; 0 for what the service came with. */
	int current();

	/** How often the version in force changed. */
	long turn();

	/** The last versions, the newest first. */
	List<ModelVersion> last(int limit);

	/** A version, or nothing. */
	Optional<ModelVersion> find(int number);

	/**
	 * Begins a training and returns its number; nothing while another runs. One that
	 * showed no life since a moment has failed.
	 */
	OptionalInt begin(Start start, Instant aliveSince);

	/**
	 * Notes that a training lives.
	 * @param hundredths of the stage that are done
	 * @return false when it should stop
	 */
	boolean beat(int number, String stage, int hundredths, Instant at);

	/** Asks a training to stop. */
	void cancel(int number);

	/** Keeps how a training ended. */
	void end(int number, Status status, String reason);

	/** Keeps what a training made. */
	void end(int number, Status status, Made made);

	/**
	 * Keeps a decision about a version, in the caller's transaction.
	 * @throws StaleModelException when the version is not at that status any more
	 */
	void decide(int number, Status from, Status to, String person, Instant at);

	/**
	 * Puts a version in force, in the caller's transaction.
	 * @param instead the version that the person saw in force
	 * @throws StaleModelException when another is by now
	 */
	void makeCurrent(int number, int instead);

}
