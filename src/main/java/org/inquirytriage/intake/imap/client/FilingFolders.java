package org.inquirytriage.intake.imap.client;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the folders that messages are filed in, from one visit to the next, so
 * that each visit need not ask again.
 */
class FilingFolders {

	private final Set<String> made = new HashSet<>();

	private @Nullable String prefix;

	/** The prefix of the account's own namespace; null while it is not known. */
	@Nullable String prefix() {
		return this.prefix;
	}

	void prefix(String known) {
		this.prefix = known;
	}

	boolean isMade(String folder) {
		return this.made.contains(folder);
	}

	void made(String folder) {
		this.made.add(folder);
	}

	/** Asks again the next time: a folder may be gone. */
	void forget() {
		this.made.clear();
		this.prefix = null;
	}

}
