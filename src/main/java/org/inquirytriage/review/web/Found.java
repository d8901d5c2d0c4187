package org.inquirytriage.review.web;

import java.util.Locale;

import org.inquirytriage.inquiry.InquiryPage;

/**
 * How far words were looked for, so that a page never passes for all there is.
 *
 * @param extent the word for it
 */
public record Found(String extent) {

	/** How far they were looked for to fill a page. */
	public static Found of(InquiryPage page) {
		return new Found(page.extent().name().toLowerCase(Locale.ROOT));
	}

	/** Whether there is more to look at before anything can be said of the rest. */
	public boolean part() {
		return this.extent.equals("part");
	}

	/** Whether only whole addresses and Message-IDs were looked at. */
	public boolean key() {
		return this.extent.equals("key");
	}

}
