package org.inquirytriage.outbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The entries as a relay sees them: claimed, begun, settled. */
public interface Deliveries {

	/**
	 * Takes hold of entries that are due, the most urgent first; no two relays hold one
	 * entry at a time. An entry whose transmission had begun when its hold ran out is not
	 * returned: it is recorded as UNKNOWN, and comes back when its promise is at least
	 * once.
	 * @param limit the most to take
	 * @param lease how long the hold lasts
	 */
	List<Claim> claim(int limit, Duration lease);

	/**
	 * Records that transmission may begin from now on, committed when this returns.
	 * @param claim the hold
	 * @param lease how long the hold lasts from now on
	 * @return false when the hold was lost: nothing may be sent
	 */
	boolean begin(Claim claim, Duration lease);

	/**
	 * Prolongs the holds on entries whose transmission has begun, where they have not run
	 * out. A sender that lives does so until its attempt ends, however long the server
	 * takes.
	 * @param claims the holds
	 * @param lease how long they last from now on
	 */
	void prolong(Collection<Claim> claims, Duration lease);

	/**
	 * Records how the attempt ended, committed when this returns.
	 * @return false when another relay holds the entry by now
	 */
	boolean settle(Claim claim, Settlement settlement);

	/**
	 * Gives an entry back that no attempt was made for.
	 * @param claim the hold
	 * @param due when it is looked at next
	 * @param waitingSince since when it may leave; its deadline counts from then
	 */
	void release(Claim claim, Instant due, Instant waitingSince);

}
