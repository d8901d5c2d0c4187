package org.inquirytriage.account;

import java.util.List;

/**
 * Pages that may be seen without signing in.
 *
 * @param patterns of their paths, such as {@code /demo/write/**}
 */
public record PublicPages(List<String> patterns) {

	public PublicPages {
		patterns = List.copyOf(patterns);
	}

}
