package org.inquirytriage.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.intake.UnreadableMessageException;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.pipeline.ProgramIdentity;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.review.ProgramMail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the review desk what mail about an inquiry carries beside its wording. */
@Configuration(proxyBeanMethods = false)
class ProgramMailConfiguration {

	@Bean
	ProgramMail programMail(MailboxAccounts mailboxes, ProgramIdentity identity, Inquiries inquiries,
			MessageParser parser) {
		return new ProgramMail() {

			@Override
			public Optional<EmailAddress> from(Inquiry inquiry) {
				return mailboxes.named(inquiry.mailbox()).map(MailboxAccount::address);
			}

			@Override
			public Optional<EmailAddress> address() {
				return mailboxes.all().stream().findFirst().map(MailboxAccount::address);
			}

			@Override
			public String reviewUrl() {
				return identity.reviewUrl();
			}

			@Override
			public String fromName() {
				return identity.fromName();
			}

			@Override
			public List<EmailAddress> staff() {
				return identity.alertAddresses();
			}

			@Override
			public InquiryReference reference(Inquiry inquiry) {
				String id = inquiry.id().toString();
				return new InquiryReference(id, identity.reviewUrl() + "/inquiries/" + id);
			}

			@Override
			public List<MessageId> thread(Inquiry inquiry) {
				return parsedThread(inquiry, inquiries, parser);
			}

		};
	}

	/**
	 * The message's own id is all that is left of the thread once its raw form is erased.
	 */
	private static List<MessageId> parsedThread(Inquiry inquiry, Inquiries inquiries, MessageParser parser) {
		Optional<InputStream> stored = inquiries.raw(inquiry.id());
		if (stored.isEmpty()) {
			return Optional.ofNullable(inquiry.messageId()).map(List::of).orElse(List.of());
		}
		try (InputStream raw = stored.get()) {
			return parser.parse(raw.readAllBytes(), inquiry.received(), inquiry.keywords()).thread();
		}
		catch (IOException | UnreadableMessageException ex) {
			return Optional.ofNullable(inquiry.messageId()).map(List::of).orElse(List.of());
		}
	}

}
