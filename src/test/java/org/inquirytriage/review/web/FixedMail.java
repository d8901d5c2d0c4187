package org.inquirytriage.review.web;

import java.util.List;
import java.util.Optional;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.review.ProgramMail;

/** A program with one mailbox and one nurse on call. */
public class FixedMail implements ProgramMail {

	@Override
	public Optional<EmailAddress> from(Inquiry inquiry) {
		return Optional.of(EmailAddress.of("heart@example.org"));
	}

	@Override
	public Optional<EmailAddress> address() {
		return Optional.of(EmailAddress.of("heart@example.org"));
	}

	@Override
	public String reviewUrl() {
		return "https://triage.example.org";
	}

	@Override
	public String fromName() {
		return "Heart Program";
	}

	@Override
	public List<EmailAddress> staff() {
		return List.of(EmailAddress.of("nurse-line@example.org"));
	}

	@Override
	public InquiryReference reference(Inquiry inquiry) {
		return new InquiryReference(inquiry.id().toString(), "https://triage.example.org/inquiries/" + inquiry.id());
	}

	@Override
	public List<MessageId> thread(Inquiry inquiry) {
		return Optional.ofNullable(inquiry.messageId()).map(List::of).orElse(List.of());
	}

}
