package org.inquirytriage.triage.lexicon;

import java.util.List;

/**
 * Words around a sign that change what it means, such as "in 2019" or "if someone".
 *
 * @param group that entries name, such as {@code history}
 * @param scope where it must stand
 * @param variants the patterns that show it
 * @param except patterns that cancel it
 */
public record Context(String group, Scope scope, List<String> variants, List<String> except) {

	public Context {
		variants = List.copyOf(variants);
		except = List.copyOf(except);
	}

	/** Where a context must stand to change a sign. */
	public enum Scope {

		/** Anywhere in the segment. */
		SEGMENT,
		/** Within four tokens before the sign. */
		BEFORE

	}

}
