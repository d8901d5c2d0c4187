package org.inquirytriage.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.MailDate;
import org.inquirytriage.screening.ScreeningRule.Finding;

/**
 * A message that was dated long before or after our server received it is old mail
 * delivered anew, or forged. The topmost Received field tells when that was, so that a
 * stored message is judged as it was on the day it came.
 */
final class DateRule {

	private static final Duration AHEAD = Duration.ofHours(6);

	private static final Duration BEHIND = Duration.ofDays(14);

	static final List<ScreeningRule> ALL = List
		.of(new ScreeningRule("PAR-12", (message, policy) -> datedElsewhere(message)));

	private DateRule() {
	}

	private static Optional<Finding> datedElsewhere(InboundMessage message) {
		Optional<Instant> dated = message.headers().first("Date").flatMap(MailDate::parse);
		Optional<Instant> received = message.headers().first("Received").flatMap(MailDate::parse);
		if (dated.isEmpty() || received.isEmpty()) {
			return Optional.empty();
		}
		Duration late = Duration.between(dated.get(), received.get());
		boolean fits = late.compareTo(AHEAD.negated()) >= 0 && late.compareTo(BEHIND) <= 0;
		return fits ? Optional.empty() : Finding.hold("Date: far from when it was received");
	}

}
