package org.inquirytriage.tuning.lexicon;

/**
 * A phrase that might be added to a lexicon.
 *
 * @param kind of entry
 * @param language ISO 639-1
 * @param group such as {@code E1} or {@code drug}
 * @param phrase as a lexicon file holds it
 */
public record Candidate(LexiconKind kind, String language, String group, String phrase) {

	/** The id of the entry that is tried. */
	public static final String ID = "phrase-on-trial";

	/** The name of the file it would stand in. */
	String file() {
		return this.kind.word() + "-" + this.language + ".yaml";
	}

	/** The entry as the end of that file. */
	String entry() {
		return """

				  - id: %s
				    group: "%s"
				    variants:
				      - "%s"
				""".formatted(ID, quoted(this.group), quoted(this.phrase));
	}

	// Within double quotes YAML reads a backslash and a quote as JSON does.
	private static String quoted(String text) {
		return text.replaceAll("\\p{Cntrl}+", " ").replace("\\", "\\\\").replace("\"", "\\\"");
	}

}
