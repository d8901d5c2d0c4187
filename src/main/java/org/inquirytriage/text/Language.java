package org.inquirytriage.text;

/**
 * The language a text seems to be written in.
 *
 * @param code ISO 639-1, or {@code und} where the text is too short or too odd to tell
 * @param confidence from 0 to 1
 */
public record Language(String code, double confidence) {

	/** Too little or too odd text to tell. */
	public static final Language UNDETERMINED = new Language("und", 0.0);

	/** Whether nothing could be told. */
	public boolean isUndetermined() {
		return this.code.equals("und");
	}

}
