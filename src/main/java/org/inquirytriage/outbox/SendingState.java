package org.inquirytriage.outbox;

import java.time.Instant;
import java.util.List;

/**
 * Whether automatic mail leaves: one state of the whole service, the same on every
 * replica.
 */
public interface SendingState {

	/** Who changes the state when a cap of the whole is reached. */
	String BREAKER = "breaker";

	/** The longest reason that is kept. */
	int LONGEST_REASON = 500;

	/** The state that holds now; live when nobody ever changed it. */
	State current();

	/**
	 * Changes the state, in the caller's transaction where there is one.
	 * @param reason shown to staff, in words free of message text
	 * @param by a part of the program, or a person's account
	 * @return false when it is in that mode already
	 */
	boolean change(Mode mode, String reason, String by);

	/**
	 * What the state was, the newest first.
	 * @param limit the most to return
	 */
	List<State> history(int limit);

	/** What leaves by itself. */
	enum Mode {

		/** Everything. */
		LIVE,
		/** Emergency notices and alerts; the rest waits. */
		RECEIVE_ONLY;

		/** Whether mail of this kind leaves. */
		public boolean lets(Action action) {
			return switch (this) {
				case LIVE -> true;
				case RECEIVE_ONLY -> switch (action) {
					// Staff are called, and people in danger told, even while nothing
					// else leaves.
					case ALERT, DIGEST, SERVICE_ALERT, EMERGENCY_NOTICE, SELF_HARM_NOTICE -> true;
					case ANSWER, PERSON_ANSWER, CORRECTION, REDIRECT_NOTICE, HOLDING_NOTICE, FORWARD -> false;
				};
			};
		}

	}

	/**
	 * A state of the service.
	 *
	 * @param mode what leaves
	 * @param reason why
	 * @param since since when
	 * @param by who changed it: a part of the program, or a person's account
	 */
	record State(Mode mode, String reason, Instant since, String by) {
	}

}
