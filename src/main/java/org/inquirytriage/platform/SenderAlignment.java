package org.inquirytriage.platform;

import java.util.List;
import java.util.Locale;

import org.inquirytriage.message.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a receiver that checks SPF and DMARC can find that our mail comes from whom it
 * says (RFC 7489 section 3.1): the domain of the envelope sender, or with the null
 * reverse-path that of the greeting, must be the domain of the program's address or stand
 * below or above it.
 */
final class SenderAlignment {

	private static final Logger logger = LoggerFactory.getLogger(SenderAlignment.class);

	private SenderAlignment() {
	}

	/** Tells the operator at the start what does not agree. */
	static void report(String mailFrom, String localName, List<EmailAddress> senders) {
		warnings(mailFrom, localName, senders).forEach(logger::warn);
	}

	/** What does not agree, with the property to set. */
	static List<String> warnings(String mailFrom, String localName, List<EmailAddress> senders) {
		boolean none = mailFrom.isEmpty();
		String property = none ? "triage.smtp.local-name" : "triage.smtp.mail-from";
		String domain = none ? localName : mailFrom.substring(mailFrom.lastIndexOf('@') + 1);
		return senders.stream()
			.map(EmailAddress::domain)
			.distinct()
			.filter((sender) -> !agree(domain.toLowerCase(Locale.ROOT), sender.toLowerCase(Locale.ROOT)))
			.map((sender) -> property + (domain.isEmpty() ? " is not set" : " names " + domain) + ", but mail is from "
					+ sender + ": unless the mail server signs it for " + sender
					+ " (DKIM), it may be taken for forged")
			.toList();
	}

	private static boolean agree(String one, String other) {
		return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
	}

}
