package org.inquirytriage.review;

import java.util.List;
import java.util.Optional;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.reply.InquiryReference;

/** What mail about an inquiry carries beside its wording. */
public interface ProgramMail {

	/** The program's address that an inquiry came to, or nothing when it is not set. */
	Optional<EmailAddress> from(Inquiry inquiry);

	/**
	 * The program's address that mail to staff comes from, or nothing when none is set.
	 */
	Optional<EmailAddress> address();

	/** Where the review pages are, without a slash at its end. */
	String reviewUrl();

	/** The name shown with the address of a program that has none of its own. */
	String fromName();

	/** The staff who are called. */
	List<EmailAddress> staff();

	/** How staff and offices find an inquiry. */
	InquiryReference reference(Inquiry inquiry);

	/** The thread that an answer carries on, the oldest message first. */
	List<MessageId> thread(Inquiry inquiry);

}
