package org.inquirytriage.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.ReversePath;
import org.inquirytriage.screening.ScreeningRule.Finding;

/** Rules on who sent a message and to how many. */
final class AddressRules {

	/** Mailboxes that only programs write from. */
	private static final Pattern DAEMON = Pattern
		.compile("(mailer-?daemon|mail-daemon|mdaemon|mail_daemon|mailer_daemon|listserv|majordomo|mailman"
				+ "|autoresponder|auto-?reply|vacation)([+=._-].*)?");

	/**
	 * Mailboxes that read no answers (RFC 5230 section 4.6). Forms and portals send the
	 * words of people from such addresses, so a person looks.
	 */
	private static final Pattern UNATTENDED = Pattern
		.compile("(no[-._]?reply|do[-._]?not[-._]?reply|post[-._]?master|bounces?|bounced"
				+ "|return|returns|nobody|undisclosed)([+=._-].*)?|owner-.+|.+-owner|.+-request|.+-bounces?([+=].*)?"
				+ "|.*[._+-](no[-._]?reply|do[-._]?not[-._]?reply)([+=._-].*)?");

	private static final Pattern NAMED_DAEMON = Pattern.compile(
			"mail(er)?[\\s._-]?daemon|mail delivery (sub)?system|postmaster|system administrator",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ADDRESS = Pattern
		.compile("[^\\s<>()\\[\\],;:\"@]{1,64}@[^\\s<>()\\[\\],;:\"@]{1,253}");

	private static final int LOOKED_AT = 10_000;

	static final List<ScreeningRule> ALL = List.of(
			new ScreeningRule("SUP-16", (message, policy) -> roleAddress(message)),
			new ScreeningRule("SUP-17", (message, policy) -> noWriter(message)),
			new ScreeningRule("SUP-27", AddressRules::manyAddresses),
			new ScreeningRule("SUP-26", (message, policy) -> answersGoElsewhere(message)));

	private AddressRules() {
	}

	private static Optional<Finding> roleAddress(InboundMessage message) {
		if (message.from().stream().anyMatch((address) -> matches(DAEMON, address.localPart()))) {
			return Finding.suppress("From: a mail daemon");
		}
		String path = localPart(message.reversePath());
		if (matches(DAEMON, path)) {
			return Finding.suppress("Return-Path: a mail daemon");
		}
		if (message.from().stream().map(EmailAddress::localPart).anyMatch((local) -> matches(UNATTENDED, local))) {
			return Finding.hold("From: an address nobody reads");
		}
		return matches(UNATTENDED, path) ? Finding.hold("Return-Path: an address nobody reads") : Optional.empty();
	}

	private static Optional<Finding> noWriter(InboundMessage message) {
		if (!message.from().isEmpty()) {
			return Optional.empty();
		}
		List<String> written = message.headers().all("From");
		boolean empty = written.stream().anyMatch((value) -> value.replaceAll("\\s", "").endsWith("<>"));
		boolean daemon = written.stream().anyMatch((value) -> NAMED_DAEMON.matcher(value).find());
		if (empty || daemon) {
			return Finding.suppress("From: no address");
		}
		return Finding.hold(written.isEmpty() ? "no From" : "From: no usable address");
	}

	private static Optional<Finding> manyAddresses(InboundMessage message, ScreeningPolicy policy) {
		if (message.headers().count("From") > 1) {
			return Finding.hold("several From fields");
		}
		if (message.from().stream().map(EmailAddress::normalised).distinct().count() > 1) {
			return Finding.hold("From: several addresses");
		}
		return (message.recipients().size() > policy.mostRecipients()) ? Finding.hold("many recipients")
				: Optional.empty();
	}

	/**
	 * An answer goes to the Return-Path, so it would not reach a writer who reads
	 * elsewhere.
	 */
	private static Optional<Finding> answersGoElsewhere(InboundMessage message) {
		boolean elsewhere = message.headers()
			.all("Reply-To")
			.stream()
			.map((value) -> value.substring(0, Math.min(value.length(), LOOKED_AT)))
			.flatMap((value) -> ADDRESS.matcher(value).results())
			.flatMap((found) -> EmailAddress.parse(found.group()).stream())
			.anyMatch((address) -> message.from()
				.stream()
				.noneMatch((from) -> OrganisationalDomains.sameWriter(address, from)));
		return elsewhere ? Finding.hold("Reply-To differs from From") : Optional.empty();
	}

	private static String localPart(ReversePath path) {
		return switch (path) {
			case ReversePath.Sender(EmailAddress address) -> address.localPart();
			case ReversePath.Invalid(String written) -> written.split("@", 2)[0];
			case ReversePath.Null nullPath -> "";
			case ReversePath.Absent absent -> "";
		};
	}

	private static boolean matches(Pattern pattern, String localPart) {
		return pattern.matcher(localPart.toLowerCase(Locale.ROOT)).matches();
	}

}
