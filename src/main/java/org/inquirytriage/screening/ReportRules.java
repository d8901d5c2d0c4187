package org.inquirytriage.screening;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.screening.ScreeningRule.Finding;

/** Rules on messages that report on other messages: bounces, receipts and complaints. */
final class ReportRules {

	private static final String REPORT = "multipart/report";

	/** RFC 3464, RFC 8098, RFC 5965, RFC 3885, RFC 6533 and RFC 6522. */
	private static final Set<String> REPORT_TYPES = Set.of("message/delivery-status",
			"message/disposition-notification", "message/feedback-report", "message/tracking-status",
			"message/global-delivery-status", "message/global-disposition-notification", "message/global-headers",
			"text/rfc822-headers", "message/rfc822-headers");

	static final List<ScreeningRule> ALL = List.of(new ScreeningRule("SUP-15", (message, policy) -> report(message)),
			new ScreeningRule("REP-04", (message, policy) -> BounceText.find(message)));

	private ReportRules() {
	}

	private static Optional<Finding> report(InboundMessage message) {
		return message.ownParts()
			.stream()
			.map((part) -> part.contentType().type())
			.filter((type) -> type.equals(REPORT) || REPORT_TYPES.contains(type))
			.findFirst()
			.flatMap((type) -> Finding.suppress("Content-Type: " + type));
	}

}
