package org.inquirytriage.review.web;

import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked the list for.
 *
 * @param reach of the person
 * @param filter the choice
 * @param words to be found, empty for any
 * @param after where the page begins, empty for the first
 */
record ListQuery(Reach reach, ListFilter filter, String words, String after) {

	static ListQuery of(Reach reach, String show, String words, String after) {
		return new ListQuery(reach, ListFilter.of(show), words.strip(), after);
	}

	/** What the list holds below the open emergencies. */
	InquiryFilter inquiries() {
		return this.filter.filter(this.reach, this.words);
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
