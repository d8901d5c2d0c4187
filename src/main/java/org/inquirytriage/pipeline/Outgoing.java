package org.inquirytriage.pipeline;

import org.inquirytriage.outbox.Action;
import org.inquirytriage.reply.Composed;

/**
 * A message that a decision calls for.
 *
 * @param action what it does for the inquiry
 * @param to for whom it is
 * @param wording its subject and text
 */
public record Outgoing(Action action, Audience to, Composed wording) {

	/** For whom a composed message is. */
	public enum Audience {

		/** The person who sent the inquiry. */
		WRITER,
		/** The physician's office it was redirected to. */
		OFFICE,
		/** The program's staff on call. */
		STAFF

	}

}
