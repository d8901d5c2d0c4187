package org.inquirytriage.tuning.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The messages whose truth people told, with what admins made of them. */
public interface Examples {

	/** The last labelled messages, the last first. */
	List<Labelled> last(int limit);

	/** A labelled message, or nothing. */
	Optional<Labelled> find(UUID inquiry);

	/** Keeps what an admin made of a message, in place of what was kept before. */
	void keep(UUID inquiry, Example example);

	/**
	 * The inquiries that wait for a person and of which the classifier was as unsure as
	 * can be, those that would teach most first.
	 * @param limits the beliefs in clinical at which the outcome changes
	 */
	List<Unsure> unsure(Limits limits, int most);

	/**
	 * The beliefs in clinical at which the outcome changes.
	 *
	 * @param answer below which a message may be answered
	 * @param redirect from which it is redirected
	 */
	record Limits(double answer, double redirect) {
	}

	/**
	 * An inquiry that waits for a person.
	 *
	 * @param inquiry its id
	 * @param subject of it
	 * @param received when
	 * @param clinical the classifier's belief
	 */
	record Unsure(UUID inquiry, String subject, Instant received, double clinical) {
	}

}
