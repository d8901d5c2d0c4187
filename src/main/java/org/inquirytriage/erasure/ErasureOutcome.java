package org.inquirytriage.erasure;

/** What became of a wish to erase a person. */
public sealed interface ErasureOutcome {

	/**
	 * Everything is erased.
	 *
	 * @param number of the erasure
	 */
	record Erased(int number) implements ErasureOutcome {
	}

	/**
	 * It waits for a second admin.
	 *
	 * @param number of the erasure
	 */
	record Asked(int number) implements ErasureOutcome {
	}

	/** Nothing was done. */
	enum Refused implements ErasureOutcome {

		/** The address is none. */
		NO_ADDRESS,
		/** The address typed the second time is another. */
		MISTYPED,
		/** There is no reason, or it is too long. */
		NO_REASON,
		/** The reason holds an address, and would keep it for ever. */
		ADDRESS_IN_REASON,
		/** Nothing is kept of that person. */
		NOTHING,
		/** Something must be decided first. */
		IN_THE_WAY,
		/** Something changed since the preview. */
		STALE,
		/** Whoever asked cannot be the second person. */
		OWN_WISH

	}

}
