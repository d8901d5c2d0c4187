package org.inquirytriage.tuning.replay;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The messages that came before, read page by page, so that they never are in memory all
 * at once.
 */
public interface StoredMessages {

	/** How many there are, as far as it is known. */
	long count();

	/**
	 * One page of them; an empty one is behind the last.
	 * @param after the last of the page before, null for the first page
	 * @param limit the most to return
	 */
	List<StoredMessage> page(@Nullable StoredMessage after, int limit);

	/** The bytes of a message (RFC 5322), or nothing once they are erased. */
	Optional<byte[]> raw(StoredMessage message);

	/** The message of an inquiry; nothing when it is not among them. */
	default Optional<StoredMessage> find(String id) {
		return Optional.empty();
	}

}
