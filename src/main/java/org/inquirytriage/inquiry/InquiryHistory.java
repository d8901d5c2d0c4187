package org.inquirytriage.inquiry;

import java.util.List;
import java.util.Map;

/** What happened to each inquiry; events are added and never changed. */
public interface InquiryHistory {

	/**
	 * Adds an event in the caller's transaction.
	 * @param actor a part of the program, or a person's account
	 * @param details free of health details and of message text
	 * @throws IllegalArgumentException when there is no such inquiry
	 */
	void append(InquiryId id, InquiryEvent.Kind kind, String actor, Map<String, String> details);

	/** Everything that happened to an inquiry, the oldest first. */
	List<InquiryEvent> of(InquiryId id);

}
