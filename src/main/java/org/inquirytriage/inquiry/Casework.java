package org.inquirytriage.inquiry;

import java.time.Duration;
import java.time.Instant;
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
	 * Takes an inquiry that waits from whoever has it.
	 * @param lease how long nobody else gets it without taking it over again
	 * @return false when it does not wait for a person
	 */
	boolean takeOver(InquiryId id, String person, Duration lease);

	/**
	 * Records a person's decision about an inquiry that the person has claimed, and gives
	 * it back.
	 * @param version the inquiry's, as the person saw it
	 * @return false when that person does not have it, or it changed since
	 */
	boolean decide(InquiryId id, long version, String person, Settling settling);

	/**
	 * Takes a person's decision back and gives the inquiry to that person again.
	 * @param version the inquiry's, as the decision left it
	 * @param before where it stood before the decision
	 * @param lease how long nobody else can take it
	 * @return false when it changed since the decision
	 */
	boolean undo(InquiryId id, long version, String person, Settling before, Duration lease);

	/**
	 * Puts an inquiry off that a person has claimed, and gives it back.
	 * @param until when it comes back to the queue
	 * @return false when that person does not have it, or it may be an emergency
	 */
	boolean snooze(InquiryId id, String person, Instant until);

	/**
	 * Passes an inquiry that a person has claimed on to a colleague, and gives it back.
	 * @param to the colleague's account
	 * @return false when that person does not have it
	 */
	boolean handOver(InquiryId id, String person, String to);

	/**
	 * Has an inquiry that a person has claimed wait for a colleague's reply, and gives it
	 * back. A question that waits already is replaced.
	 * @param of the colleague's account, or {@link Inquiry.Question#ANYBODY}
	 * @return false when that person does not have it, or it may be an emergency
	 */
	boolean ask(InquiryId id, String person, String of);

	/**
	 * Ends the waiting for a reply and hands the inquiry to whoever asked, unless
	 * somebody else has taken it or was given it by now. Who replied gives it back.
	 * @param seen how many things had happened to the inquiry when the person saw it
	 * @return false when the person is not asked any more, or was asked again since
	 */
	boolean reply(InquiryId id, String person, int seen);

	/**
	 * Opens an inquiry for a person: mail about it went astray, or its disposition was
	 * wrong.
	 * @param priority how soon a person should look at it; never lowers it
	 * @param actor a part of the program, or a person's account
	 * @param reason in words free of the message's text
	 * @return false when there is no such inquiry, or it is not decided yet
	 */
	boolean reopen(InquiryId id, Priority priority, String actor, String reason);

	/**
	 * How a decision of a person leaves an inquiry.
	 *
	 * @param as the word for the decision, such as {@code answer}
	 * @param status where it stands then
	 * @param priority how soon a person should look at it then
	 * @param details of the decision, free of health details
	 */
	record Settling(String as, InquiryStatus status, Priority priority, Map<String, String> details) {

		public Settling {
			details = Map.copyOf(details);
		}

	}

}
