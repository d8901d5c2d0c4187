package org.inquirytriage.tuning.links;

import java.util.Collection;
import java.util.Map;

/** Looks whether links answer. */
@FunctionalInterface
public interface LinkCheck {

	/** Looks at nothing, where a server must not. */
	LinkCheck NONE = (links) -> Map.of();

	/**
	 * The state of each link, in the order given, or of none where nothing may be looked
	 * at. Takes some seconds at most.
	 */
	Map<String, LinkState> of(Collection<String> links);

}
