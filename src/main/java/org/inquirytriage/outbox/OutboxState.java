package org.inquirytriage.outbox;

/** How far the delivery of a stored message got. */
public enum OutboxState {

	/** Never attempted. */
	READY,
	/** Its transmission may have begun. */
	SENDING,
	/** A server took it. */
	SENT,
	/** No server took it yet; it is attempted again. */
	RETRY,
	/** No server took it, and it is not attempted again. */
	FAILED,
	/** Nobody can tell whether a server took it. */
	UNKNOWN,
	/** Taken back before it left. */
	CANCELLED

}
