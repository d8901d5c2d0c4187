package org.inquirytriage.reply;

import java.util.regex.Pattern;

/**
 * What staff need to find an inquiry, and nothing about it.
 *
 * @param id of the inquiry
 * @param link to its page in the review queue
 */
public record InquiryReference(String id, String link) {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

	private static final Pattern LINK = Pattern.compile("https?://[!-~]+");

	public InquiryReference {
		if (!ID.matcher(id).matches()) {
			throw new IllegalArgumentException("Not the id of an inquiry");
		}
		if (!LINK.matcher(link).matches()) {
			throw new IllegalArgumentException("Not the link of an inquiry");
		}
	}

}
