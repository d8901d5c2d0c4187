package org.inquirytriage.intake;

import java.time.Instant;
import java.util.Set;

/**
 * What a server tells of a message before it is fetched.
 *
 * @param uid within its folder
 * @param size in bytes
 * @param received when the server took it (INTERNALDATE)
 * @param keywords the flags on it
 */
public record MessageSummary(long uid, long size, Instant received, Set<String> keywords) {

	public MessageSummary {
		keywords = Set.copyOf(keywords);
	}

}
