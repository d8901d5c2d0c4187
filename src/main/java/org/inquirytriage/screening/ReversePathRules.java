package org.inquirytriage.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.ReversePath;
import org.inquirytriage.screening.ScreeningRule.Finding;

/**
 * Rules on the envelope sender, the only address an automatic answer may go to (RFC 3834
 * section 4). The parser has read it from the topmost Return-Path alone (SUP-02).
 */
final class ReversePathRules {

	private static final String FIELD = "Return-Path";

	private static final String SEPARATORS = "=+-";

	static final List<ScreeningRule> SUPPRESSING = List
		.of(new ScreeningRule("SUP-01", (message, policy) -> nullPath(message)));

	static final List<ScreeningRule> HOLDING = List.of(
			new ScreeningRule("SUP-26", (message, policy) -> differsFromWriter(message)),
			new ScreeningRule("DST-06", (message, policy) -> unusable(message)),
			new ScreeningRule("SUP-03", (message, policy) -> absent(message)));

	private ReversePathRules() {
	}

	private static Optional<Finding> nullPath(InboundMessage message) {
		return (message.reversePath() instanceof ReversePath.Null) ? Finding.suppress(FIELD + ": <>")
				: Optional.empty();
	}

	private static Optional<Finding> absent(InboundMessage message) {
		return (message.reversePath() instanceof ReversePath.Absent) ? Finding.hold("no " + FIELD) : Optional.empty();
	}

	private static Optional<Finding> unusable(InboundMessage message) {
		return switch (message.reversePath()) {
			case ReversePath.Sender(EmailAddress address) when isUnreachable(address.domain()) ->
				Finding.hold(FIELD + ": a domain that takes no mail");
			case ReversePath.Invalid(String written) -> Finding.hold(FIELD + ": no usable address");
			case ReversePath.Sender sender -> Optional.empty();
			case ReversePath.Null nullPath -> Optional.empty();
			case ReversePath.Absent absent -> Optional.empty();
		};
	}

	/** RFC 2606 section 2, and addresses of hosts in place of names. */
	private static boolean isUnreachable(String domain) {
		String last = domain.substring(domain.lastIndexOf('.') + 1);
		return last.equals("invalid") || last.chars().allMatch(Character::isDigit);
	}

	private static Optional<Finding> differsFromWriter(InboundMessage message) {
		if (!(message.reversePath() instanceof ReversePath.Sender(EmailAddress path)) || message.from().isEmpty()) {
			return Optional.empty();
		}
		boolean same = message.from().stream().anyMatch((from) -> belongsTo(path, from));
		return same ? Optional.empty() : Finding.hold(FIELD + " differs from From");
	}

	private static boolean belongsTo(EmailAddress path, EmailAddress from) {
		return OrganisationalDomains.sameWriter(path, from) || carries(path.localPart(), from);
	}

	/**
	 * Whether the local part ends in the writer's address, as a forwarder's rewriting
	 * ({@code SRS0=hash=time=domain=local}) or a variable envelope sender
	 * ({@code bounce-local=domain}) has it.
	 */
	private static boolean carries(String localPart, EmailAddress from) {
		String written = localPart.toLowerCase(Locale.ROOT);
		String local = from.localPart().toLowerCase(Locale.ROOT);
		return Stream.of(from.domain() + "=" + local, local + "=" + from.domain())
			.filter(written::endsWith)
			.map((tail) -> written.length() - tail.length() - 1)
			.anyMatch((before) -> before < 0 || SEPARATORS.indexOf(written.charAt(before)) >= 0);
	}

}
