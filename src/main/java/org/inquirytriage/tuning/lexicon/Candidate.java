package org.inquirytriage.tuning.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.inquirytriage.triage.UnreadableDataException;

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

	private static final String ENTRY = "entry ";

	private static final int PIECES = 4;

	public Candidate {
		// A line end would make two phrases of one.
		phrase = phrase.replaceAll("\\p{Cntrl}+", " ").strip();
	}

	/** The name of the file it would stand in. */
	String file() {
		return this.kind.word() + "-" + this.language + ".yaml";
	}

	/** The id of the entry once it is published, always the same for the same phrase. */
	public String id() {
		return this.group + "-added-" + Integer.toHexString(line().hashCode());
	}

	private String line() {
		return String.join("\t", this.kind.word(), this.language, this.group, this.phrase);
	}

	/** All phrases, one a line. */
	public static String lines(List<Candidate> phrases) {
		return phrases.stream().map(Candidate::line).collect(Collectors.joining("\n"));
	}

	/** What stands on a line. */
	public static Candidate ofLine(String line) {
		String[] pieces = line.split("\t", PIECES);
		return new Candidate(LexiconKind.valueOf(pieces[0].toUpperCase(Locale.ROOT)), pieces[1], pieces[2], pieces[3]);
	}

	/** What is wrong with an entry, without the place in a file that is gone. */
	public static String sentence(UnreadableDataException ex) {
		String message = String.valueOf(ex.getMessage());
		int entry = message.indexOf(ENTRY);
		int end = message.indexOf(": ", Math.max(entry, 0));
		return (entry < 0 || end < 0) ? message : message.substring(end + 2);
	}

	/** The entry as the end of that file. */
	String entry(String id) {
		return """

				  - id: %s
				    group: "%s"
				    variants:
				      - "%s"
				""".formatted(id, quoted(this.group), quoted(this.phrase));
	}

	// Within double quotes YAML reads a backslash and a quote as JSON does.
	private static String quoted(String text) {
		return text.replaceAll("\\p{Cntrl}+", " ").replace("\\", "\\\\").replace("\"", "\\\"");
	}

}
