package org.inquirytriage.credential;

/** A text that is never printed. */
public final class Secret {

	private final String value;

	/** Keeps the text. */
	public Secret(String value) {
		this.value = value;
	}

	/** The text, for signing in and for nothing else. */
	public String reveal() {
		return this.value;
	}

	@Override
	public String toString() {
		return "(secret)";
	}

}
