package org.inquirytriage.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.Headers;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.ReversePath;
import org.inquirytriage.screening.ScreeningRule.Finding;

/** Rules that keep us from answering ourselves, or from answering twice in one thread. */
final class LoopRules {

	/** What every message of ours carries. */
	private static final String OWN_MARK = "X-Inquiry-Triage";

	/** How the message ids we write begin. */
	private static final String OWN_ID_PREFIX = "triage.";

	private static final List<String> LOOP_FIELDS = List.of("X-Loop", "X-RT-Loop-Prevention", "X-Loop-Prevention");

	/** RFC 5321 section 6.3: a threshold of at least 100. */
	private static final int MOST_HOPS = 100;

	static final List<ScreeningRule> ALL = List.of(new ScreeningRule("SUP-14", LoopRules::ownMark),
			new ScreeningRule("SUP-18", LoopRules::fromOurselves), new ScreeningRule("SUP-19", LoopRules::ownId),
			new ScreeningRule("SUP-20", LoopRules::answersOurs), new ScreeningRule("SUP-21", LoopRules::notToUs),
			new ScreeningRule("RATE-08", (message, policy) -> manyHops(message)));

	private LoopRules() {
	}

	private static Optional<Finding> ownMark(InboundMessage message, ScreeningPolicy policy) {
		Headers headers = message.headers();
		if (headers.has(OWN_MARK)) {
			return Finding.suppress(OWN_MARK);
		}
		return LOOP_FIELDS.stream()
			.filter((field) -> headers.all(field).stream().anyMatch((value) -> namesUs(value, policy)))
			.findFirst()
			.flatMap(Finding::suppress);
	}

	private static boolean namesUs(String value, ScreeningPolicy policy) {
		String written = value.toLowerCase(Locale.ROOT);
		return Stream
			.concat(policy.ownAddresses().stream().map(EmailAddress::normalised),
					policy.ownMessageIdDomains().stream().map((domain) -> domain.toLowerCase(Locale.ROOT)))
			.anyMatch(written::contains);
	}

	private static Optional<Finding> fromOurselves(InboundMessage message, ScreeningPolicy policy) {
		if (message.from().stream().anyMatch((address) -> isOurs(address, policy))) {
			return Finding.suppress("From: our own address");
		}
		boolean path = message.reversePath() instanceof ReversePath.Sender(EmailAddress address)
				&& isOurs(address, policy);
		return path ? Finding.suppress("Return-Path: our own address") : Optional.empty();
	}

	private static boolean isOurs(EmailAddress address, ScreeningPolicy policy) {
		return policy.ownAddresses().stream().anyMatch(address::sameMailboxAs);
	}

	private static Optional<Finding> ownId(InboundMessage message, ScreeningPolicy policy) {
		return message.id()
			.filter((id) -> isOfOurDomain(id, policy))
			.flatMap((id) -> isOurs(id) ? Finding.suppress("Message-ID: our own")
					: Finding.hold("Message-ID: of our domain"));
	}

	private static Optional<Finding> answersOurs(InboundMessage message, ScreeningPolicy policy) {
		boolean ours = message.answered().stream().anyMatch((id) -> isOurs(id) && isOfOurDomain(id, policy));
		return ours ? Finding.hold("In-Reply-To or References: our own Message-ID") : Optional.empty();
	}

	private static boolean isOurs(MessageId id) {
		return id.value().toLowerCase(Locale.ROOT).startsWith(OWN_ID_PREFIX);
	}

	private static boolean isOfOurDomain(MessageId id, ScreeningPolicy policy) {
		return policy.ownMessageIdDomains().stream().anyMatch((domain) -> domain.equalsIgnoreCase(id.domain()));
	}

	/** RFC 5230 section 4.5: whatever our address is, it must stand in the message. */
	private static Optional<Finding> notToUs(InboundMessage message, ScreeningPolicy policy) {
		boolean unknown = policy.ownAddresses().isEmpty();
		boolean addressed = message.recipients().stream().anyMatch((address) -> isOurs(address, policy));
		return (unknown || addressed) ? Optional.empty() : Finding.hold("To, Cc, Bcc: not our address");
	}

	private static Optional<Finding> manyHops(InboundMessage message) {
		return (message.headers().count("Received") > MOST_HOPS) ? Finding.hold("Received: more than " + MOST_HOPS)
				: Optional.empty();
	}

}
