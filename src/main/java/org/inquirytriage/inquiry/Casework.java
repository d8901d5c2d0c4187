package org.inquirytriage.inquiry;

import java.time.Duration;
import java.util.Map;

/** What people do with inquiries that wait for them, in the caller's transaction. */
public interface Casework {

	/**
	 * Takes an inquiry for a person, or prolongs that person's claim.
	 * @param lease how long nobody else can take it
	 * @return false when somebody else has it, or it does not wait for a person
	 */
	boolean claim(InquiryId id, String person, Duration lease);

	/**
	 * Gives an inquiry back.
	 * @return false when that person does not have it
	 */
	boolean release(InquiryId id, String person);

	/**
	 * Closes an inquiry that a person has claimed.
	 * @param version the inquiry's, as the person saw it
	 * @param details of the person's decision, free of health details
	 * @return false when that person does not have it, or it changed since
	 */
	boolean close(InquiryId id, long version, String person, Map<String, String> details);

	/**
	 * Opens an inquiry for a person: mail about it went astray, or its disposition was
	 * wrong.
	 * @param priority how soon a person should look at it; never lowers it
	 * @param actor a part of the program, or a person's account
	 * @param reason in words free of the message's text
	 * @return false when there is no such inquiry, or it is not decided yet
	 */
	boolean reopen(InquiryId id, Priority priority, String actor, String reason);

}
