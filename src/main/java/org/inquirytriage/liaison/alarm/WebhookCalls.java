package org.inquirytriage.liaison.alarm;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Calls to other systems, kept until they were taken. */
public interface WebhookCalls {

	/** Keeps a call; does nothing when one of its id is kept already. */
	void store(WebhookCall call);

	/**
	 * Takes the calls that are due; no other replica gets them before a moment.
	 * @param now the moment
	 * @param until when they are due again unless they are settled
	 */
	List<WebhookCall> claim(Instant now, Instant until);

	/**
	 * Records how a call went.
	 * @param due when it is tried again, null when never
	 * @param result what the other system said, in a few words
	 */
	void settle(WebhookCall call, @Nullable Instant due, String result);

}
