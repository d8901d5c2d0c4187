package org.inquirytriage.review.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.Priority;
import org.jspecify.annotations.Nullable;

/** Positions in a list as links carry them. */
public final class ListPosition {

	private static final Pattern POSITION = Pattern
		.compile("([A-Z]{1,12})_([0-9TZ:.+-]{20,40})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

	private ListPosition() {
	}

	/** The position that was written, null when it cannot be told. */
	public static @Nullable Position read(String after) {
		Matcher written = POSITION.matcher(after);
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

	/** The position for a link. */
	public static String write(Position position) {
		return position.priority() + "_" + position.received() + "_" + position.id();
	}

}
