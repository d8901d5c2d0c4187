package org.inquirytriage.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.reply.InquiryReference;

/**
 * Who we are to the people we mail.
 *
 * @param fromName shown with the program's address
 * @param alertAddresses the staff on call
 * @param reviewUrl where the review pages are, without a slash at its end
 * @param authenticationServers whose Authentication-Results are believed
 * @param answerAfter so long automatic answers wait, for staff to stop them; emergency
 * notices never do
 * @param answerWithin older mail is left to a person
 */
public record ProgramIdentity(String fromName, List<EmailAddress> alertAddresses, String reviewUrl,
		Set<String> authenticationServers, Duration answerAfter, Duration answerWithin) {

	public ProgramIdentity {
		alertAddresses = List.copyOf(alertAddresses);
		authenticationServers = Set.copyOf(authenticationServers);
	}

	/** How staff find an inquiry. */
	InquiryReference reference(String inquiryId) {
		return new InquiryReference(inquiryId, this.reviewUrl + "/inquiries/" + inquiryId);
	}

}
