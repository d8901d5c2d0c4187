package org.inquirytriage.tuning.links;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the links that a text names. */
public final class Links {

	private static final Pattern LINK = Pattern.compile("https://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]");

	private Links() {
	}

	/** Every https link, once, in the order of the text; no mark that ends a sentence. */
	public static Set<String> in(String text) {
		return LINK.matcher(text)
			.results()
			.map((found) -> found.group())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
