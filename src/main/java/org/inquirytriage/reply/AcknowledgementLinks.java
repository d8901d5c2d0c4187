package org.inquirytriage.reply;

import org.inquirytriage.office.Office;

/** Where an office tells that it has an inquiry. */
@FunctionalInterface
public interface AcknowledgementLinks {

	/**
	 * The page for one inquiry and one office; it says nothing about the inquiry.
	 * @param inquiry that the office is given
	 * @param office that it is given to
	 */
	String link(InquiryReference inquiry, Office office);

	/** Leads to the inquiry itself, where no other page is offered. */
	static AcknowledgementLinks toTheInquiry() {
		return (inquiry, office) -> inquiry.link();
	}

}
