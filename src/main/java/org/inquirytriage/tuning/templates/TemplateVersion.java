package org.inquirytriage.tuning.templates;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One version of a template, as somebody saved it.
 *
 * @param file such as {@code en/hours.md}
 * @param number from 1
 * @param text the whole file, front matter as well
 * @param origin where it came from
 * @param status whether it may be sent
 * @param basedOn the version that its author had seen
 * @param author who saved it
 * @param saved when
 * @param decidedBy the second person, null when none was asked or has decided
 * @param library the hash of all wording from then on, null when it was not published
 * @param bundle what names the versions that are decided upon together with it, null when
 * it stands alone
 * @param window the days on which it is sent
 */
public record TemplateVersion(String file, int number, String text, Origin origin, Status status, int basedOn,
		String author, Instant saved, @Nullable String decidedBy, @Nullable String library, @Nullable String bundle,
		Window window) {

	/** Where a version came from. */
	public enum Origin {

		/** What the file said when it was first edited. */
		FILE,
		/** Somebody wrote it. */
		EDIT,
		/** Somebody went back to it. */
		RETURN

	}

	/** Whether a version may be sent. */
	public enum Status {

		/** It is or was sent. */
		PUBLISHED,
		/** It waits for a second person. */
		PROPOSED,
		/** Somebody decided against it. */
		DECLINED

	}

}
