package org.inquirytriage.reply;

/**
 * Something wrong in a file that people edit, told in one sentence.
 *
 * @param file relative to its folder, such as {@code en/hours.md}
 * @param line counted from 1
 * @param property the key, variable or column concerned
 * @param sentence what is wrong and what would be right
 * @param severe whether the service must not start with it
 */
public record LintFinding(String file, int line, String property, String sentence, boolean severe) {

	/** A finding that stops the start. */
	public static LintFinding severe(String file, int line, String property, String sentence) {
		return new LintFinding(file, line, property, sentence, true);
	}

	/** A finding that people should mend and the service can live with. */
	public static LintFinding advice(String file, int line, String property, String sentence) {
		return new LintFinding(file, line, property, sentence, false);
	}

	@Override
	public String toString() {
		return this.file + ", line " + this.line + ", " + this.property + ": " + this.sentence;
	}

}
