package org.inquirytriage.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * The words of an inquiry as its pages show them; kept apart, so that they can be erased.
 *
 * @param author what the writer wrote
 * @param quoted what the message quotes or forwards
 * @param signature under the message
 * @param html the HTML body as received, null when there is none
 */
public record BodyText(String author, String quoted, String signature, @Nullable String html) {

	/** Says nothing of what was written. */
	@Override
	public String toString() {
		return "BodyText[" + this.author.length() + " characters]";
	}

}
