package org.inquirytriage.triage.lexicon;

import java.util.List;

/**
 * A sign or cue as it is written in a lexicon file.
 *
 * @param id stable and unique in its lexicon
 * @param group such as {@code E1} or {@code drug}
 * @param strength how much it says by itself
 * @param contexts the groups of contexts that may lower it
 * @param source where it comes from; empty when it is our own
 * @param variants the patterns that show it
 */
public record LexiconEntry(String id, String group, Strength strength, List<String> contexts, String source,
		List<String> variants) {

	/** How much an entry says by itself. */
	public enum Strength {

		/** It is enough. */
		CERTAIN,
		/** The classifier must find it likely as well. */
		POSSIBLE

	}

	public LexiconEntry {
		contexts = List.copyOf(contexts);
		variants = List.copyOf(variants);
	}

}
