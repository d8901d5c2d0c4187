package org.inquirytriage.inquiry;

import java.util.stream.Stream;

/** The five ends that a message can come to, without their details. */
public enum DispositionKind {

	/** Answered from templates. */
	AUTO_REPLY("auto-reply"),
	/** Redirected to a physician's office. */
	REDIRECT("redirect"),
	/** Escalated as a possible emergency. */
	ESCALATE("escalate"),
	/** Held for a person. */
	HOLD("hold"),
	/** Given no automatic response. */
	SUPPRESSED("suppressed");

	private final String word;

	DispositionKind(String word) {
		this.word = word;
	}

	/** The kind with this word; throws IllegalArgumentException when there is none. */
	public static DispositionKind of(String word) {
		return Stream.of(values())
			.filter((kind) -> kind.word.equals(word))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not a disposition: " + word));
	}

	/** The word for it on pages, in the database and on the command line. */
	public String word() {
		return this.word;
	}

}
