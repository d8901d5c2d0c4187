package org.inquirytriage.screening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.ReversePath;
import org.inquirytriage.screening.Screening.Answerable;
import org.inquirytriage.screening.Screening.Suppressed;
import org.inquirytriage.screening.SuppressionReason.Handling;

/**
 * Decides whether a machine may answer a message. Every rule is asked, in a fixed order;
 * the first that suppresses wins over the first that holds.
 */
public final class Screener {

	private static final String ERROR_RULE = "SUP-29";

	private final List<ScreeningRule> rules;

	public Screener() {
		this(Stream
			.of(ReversePathRules.SUPPRESSING, AutoSubmittedRule.ALL, HeaderMarkRules.ALL, ReportRules.ALL,
					AddressRules.ALL, LoopRules.ALL, ContentRules.ALL, SpamRules.ALL, AuthenticationRules.ALL,
					SubjectHintRules.ALL, DateRule.ALL, ReversePathRules.HOLDING)
			.flatMap(List::stream)
			.toList());
	}

	Screener(List<ScreeningRule> rules) {
		this.rules = List.copyOf(rules);
	}

	/** Whether this message may be answered, and whom, or which rule forbids it. */
	public Screening screen(InboundMessage message, ScreeningPolicy policy) {
		List<SuppressionReason> reasons = this.rules.stream()
			.flatMap((rule) -> judge(rule, message, policy).stream())
			.toList();
		Optional<SuppressionReason> decisive = reasons.stream()
			.filter((reason) -> reason.handling() == Handling.SUPPRESS)
			.findFirst()
			.or(() -> reasons.stream().findFirst());
		return decisive.<Screening>map(Suppressed::new).orElseGet(() -> answerable(message));
	}

	private static Optional<SuppressionReason> judge(ScreeningRule rule, InboundMessage message,
			ScreeningPolicy policy) {
		try {
			return rule.judge(message, policy);
		}
		catch (RuntimeException | StackOverflowError ex) {
			return Optional.of(error(rule.id() + " failed"));
		}
	}

	private static Screening answerable(InboundMessage message) {
		return switch (message.reversePath()) {
			case ReversePath.Sender(var address) -> new Answerable(address);
			case ReversePath.Null() -> new Suppressed(error("null reverse-path"));
			case ReversePath.Absent() -> new Suppressed(error("no reverse-path"));
			case ReversePath.Invalid(String written) -> new Suppressed(error("unusable reverse-path"));
		};
	}

	private static SuppressionReason error(String evidence) {
		return new SuppressionReason(ERROR_RULE, evidence, Handling.HOLD);
	}

}
