package org.inquirytriage.review.kept;

import java.util.List;

/** The filters of the queue that people go back to, each person's own. */
public interface SavedViews {

	/** The most that one person can keep. */
	int MOST = 12;

	/** A person's views by name. */
	List<SavedView> of(String person);

	/**
	 * Keeps a view; one of the same name gives way to it.
	 * @return false when the person keeps as many as there can be
	 */
	boolean keep(String person, SavedView view);

	/** Forgets a view. */
	void forget(String person, String name);

	/**
	 * A filter of the queue with a name.
	 *
	 * @param name that its person gave it
	 * @param scope the word for whose inquiries it shows
	 * @param reason that they wait for; empty for any
	 * @param words found in them; empty for any
	 */
	record SavedView(String name, String scope, String reason, String words) {

		/** The longest name that can be given. */
		public static final int LONGEST_NAME = 60;

		private static final int LONGEST_REASON = 100;

		private static final int LONGEST_WORDS = 400;

		public SavedView {
			name = shortened(name, LONGEST_NAME);
			reason = shortened(reason, LONGEST_REASON);
			words = shortened(words, LONGEST_WORDS);
		}

		private static String shortened(String text, int most) {
			String stripped = text.strip();
			return stripped.substring(0, Math.min(stripped.length(), most));
		}

		/** Whether it shows the same as another, whatever their names. */
		public boolean showsSame(SavedView other) {
			return this.scope.equals(other.scope) && this.reason.equals(other.reason) && this.words.equals(other.words);
		}

	}

}
