package org.inquirytriage.review.web;

import org.inquirytriage.inquiry.InquiryPage.Position;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked the list for.
 *
 * @param filter the choice
 * @param words to be found, empty for any
 * @param after where the page begins, empty for the first
 */
record ListQuery(ListFilter filter, String words, String after) {

	static ListQuery of(String show, String words, String after) {
		return new ListQuery(ListFilter.of(show), words.strip(), after);
	}

	/** Where the page begins, null for the first or when it cannot be told. */
	@Nullable Position position() {
		return ListPosition.read(this.after);
	}

	/** The word of the choice, for links. */
	public String show() {
		return this.filter.word();
	}

}
