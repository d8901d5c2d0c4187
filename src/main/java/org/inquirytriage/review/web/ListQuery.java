package org.inquirytriage.review.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked the list for.
 *
 * @param filter the choice
 * @param words to be found, empty for any
 * @param after where the page begins, empty for the first
 */
record ListQuery(ListFilter filter, String words, String after) {

	private static final Pattern POSITION = Pattern
		.compile("([A-Z]{1,12})_([0-9TZ:.+-]{20,40})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

	static ListQuery of(String show, String words, String after) {
		return new ListQuery(ListFilter.of(show), words.strip(), after);
	}

	/** Where the page begins, null for the first or when it cannot be told. */
	@Nullable Position position() {
		Matcher written = POSITION.matcher(this.after);
		if (!written.matches()) {
			return null;
		}
		try {
			return new Position(Priority.valueOf(written.group(1)), Instant.parse(written.group(2)),
					InquiryId.of(written.group(3)));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			return null;
		}
	}

	static String write(Position position) {
		return position.priority() + "_" + position.received() + "_" + position.id();
	}

	/** The word of the choice, for links. */
	public String show() {
		return this.filter.word();
	}

}
