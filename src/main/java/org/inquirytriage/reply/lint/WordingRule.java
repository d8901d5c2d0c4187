package org.inquirytriage.reply.lint;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A way of saying something that no answer may say.
 *
 * @param language of the wording
 * @param wording to look for within a sentence
 * @param unless wording that makes the sentence harmless, null when nothing does
 * @param why it may not be said, as the end of a sentence that starts with "it"
 */
public record WordingRule(String language, Pattern wording, @Nullable Pattern unless, String why) {

	/** Whether a sentence says it. */
	boolean isBrokenBy(String sentence) {
		return this.wording.matcher(sentence).find() && (this.unless == null || !this.unless.matcher(sentence).find());
	}

}
