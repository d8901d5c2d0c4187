package org.inquirytriage.screening;

import java.util.List;
import java.util.Optional;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.screening.AuthenticationResults.Method;
import org.inquirytriage.screening.AuthenticationResults.Value;
import org.inquirytriage.screening.ScreeningRule.Finding;

/**
 * Rules on whether the sender was authenticated. Only our own servers are believed
 * (AUTH-01): a failure wherever one of them states it, a pass only in the topmost field,
 * below which a sender may have forged another.
 */
final class AuthenticationRules {

	private static final String FIELD = "Authentication-Results";

	static final List<ScreeningRule> ALL = List.of(new ScreeningRule("SUP-25", AuthenticationRules::failed),
			new ScreeningRule("AUTH-05", AuthenticationRules::undecided),
			new ScreeningRule("AUTH-08", AuthenticationRules::unauthenticated));

	private AuthenticationRules() {
	}

	private static Optional<Finding> failed(InboundMessage message, ScreeningPolicy policy) {
		List<AuthenticationResults> believed = believed(message, policy);
		if (any(believed, Method.DMARC, Value.FAIL)) {
			return Finding.hold(FIELD + ": dmarc=fail");
		}
		List<AuthenticationResults> topmost = believed.stream().limit(1).toList();
		boolean decided = any(topmost, Method.DMARC, Value.PASS) || any(topmost, Method.DKIM, Value.PASS);
		return (!decided && any(believed, Method.SPF, Value.FAIL)) ? Finding.hold(FIELD + ": spf=fail")
				: Optional.empty();
	}

	/** RFC 7489 section 6.6.2: an error is no failure, but no policy can be applied. */
	private static Optional<Finding> undecided(InboundMessage message, ScreeningPolicy policy) {
		return any(believed(message, policy), Method.DMARC, Value.TEMPERROR, Value.PERMERROR)
				? Finding.hold(FIELD + ": dmarc could not be checked") : Optional.empty();
	}

	private static Optional<Finding> unauthenticated(InboundMessage message, ScreeningPolicy policy) {
		List<AuthenticationResults> topmost = believed(message, policy).stream().limit(1).toList();
		boolean passed = any(topmost, Method.DMARC, Value.PASS);
		return (policy.holdUnauthenticated() && !passed) ? Finding.hold(FIELD + ": no dmarc=pass of ours")
				: Optional.empty();
	}

	private static List<AuthenticationResults> believed(InboundMessage message, ScreeningPolicy policy) {
		if (policy.authenticationServers().isEmpty()) {
			return List.of();
		}
		return message.headers()
			.all(FIELD)
			.stream()
			.flatMap((value) -> AuthenticationResults.parse(value).stream())
			.filter((results) -> policy.authenticationServers().stream().anyMatch(results.server()::equalsIgnoreCase))
			.toList();
	}

	private static boolean any(List<AuthenticationResults> believed, Method method, Value... values) {
		return believed.stream().anyMatch((results) -> results.has(method, values));
	}

}
