package org.inquirytriage.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.screening.ScreeningRule.Finding;

/**
 * Any Auto-Submitted value but {@code no} forbids an answer (RFC 3834 sections 2 and 5).
 * Comments and parameters are passed over (SUP-05), and every instance of the field
 * counts (SUP-06).
 */
final class AutoSubmittedRule {

	private static final String FIELD = "Auto-Submitted";

	private static final Pattern NOT_KEYWORD = Pattern.compile("[^a-z0-9-]");

	private static final int LONGEST_KEYWORD = 40;

	static final List<ScreeningRule> ALL = List.of(new ScreeningRule("SUP-04", (message, policy) -> find(message)));

	private AutoSubmittedRule() {
	}

	private static Optional<Finding> find(InboundMessage message) {
		List<String> keywords = message.headers()
			.all(FIELD)
			.stream()
			.map(AutoSubmittedRule::keyword)
			.filter((keyword) -> !keyword.equals("no"))
			.toList();
		if (keywords.isEmpty()) {
			return Optional.empty();
		}
		// a person's words may stand in what a mailbox forwards by itself
		boolean onlyForwarded = keywords.stream().allMatch("auto-forwarded"::equals);
		String evidence = FIELD + ": " + keywords.getFirst();
		return onlyForwarded ? Finding.hold(evidence) : Finding.suppress(evidence);
	}

	/**
	 * The keyword of a value such as {@code auto-replied (vacation); owner-email="x"}.
	 */
	static String keyword(String value) {
		String bare = withoutComments(value).split(";", 2)[0].toLowerCase(Locale.ROOT);
		String keyword = NOT_KEYWORD.matcher(bare).replaceAll("");
		return keyword.substring(0, Math.min(keyword.length(), LONGEST_KEYWORD));
	}

	/** The value without its comments, nested ones included (RFC 5322 section 3.2.2). */
	static String withoutComments(String value) {
		StringBuilder bare = new StringBuilder();
		int depth = 0;
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			depth += (c == '(') ? 1 : 0;
			if (depth == 0) {
				bare.append(c);
			}
			depth -= (c == ')' && depth > 0) ? 1 : 0;
		}
		return bare.toString();
	}

}
