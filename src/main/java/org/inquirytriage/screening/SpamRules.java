package org.inquirytriage.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.screening.ScreeningRule.Finding;

/** Rules on the marks that spam and virus filters leave (RFC 3834 section 7). */
final class SpamRules {

	private static final Set<String> KEYWORDS = Set.of("$junk", "junk", "$phishing", "$spam", "spam");

	private static final List<Mark> MARKS = List.of(mark("X-Spam-Flag", "yes\\b.*|true|spam"),
			mark("X-Spam-Status", "yes\\b.*|spam\\b.*"), mark("X-Spam", "yes\\b.*|spam|true"),
			mark("X-Spam-Level", "[*+s]{5,}.*"), mark("X-Spam-Flag2", "yes"), mark("X-SES-Spam-Verdict", "fail"),
			mark("X-SES-Virus-Verdict", "fail"), mark("X-Spamd-Result", "[^:]{0,60}:\\s*true\\b.*"),
			mark("X-Rspamd-Action", "(reject|add header|rewrite subject)\\b.*"), mark("X-Bogosity", "(spam|yes)\\b.*"),
			mark("X-DSPAM-Result", "spam\\b.*"), mark("X-Barracuda-Spam-Flag", "yes"),
			mark("X-Barracuda-Spam-Status", "yes\\b.*"), mark("X-MS-Exchange-Organization-SCL", "[5-9]"),
			mark("X-Forefront-Antispam-Report", "(.*;)?\\s*scl:[5-9]\\s*;.*|(.*;)?\\s*sfv:spm\\s*;.*"),
			mark("X-Proofpoint-Spam-Details", "rule=(spam|malware|phish)\\b.*"), mark("X-Ham-Report", "spam"),
			mark("X-Virus-Status", "(infected|yes)\\b.*"), mark("X-Spambayes-Classification", "spam\\b.*"),
			mark("X-CanIt-Geo-Spam", "yes"), mark("X-Mailscanner-Spamcheck", "(polluriel|spam)\\b.*"));

	private static final Pattern MARKED_SUBJECT = Pattern.compile(
			"(\\*{2,}|\\[|\\{)\\s*(probable |possible |suspected )?(spam|junk|phishing|virus)\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/** The string by which mail systems test that spam is told (GTUBE). */
	private static final String TEST_STRING = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X";

	private static final int LOOKED_AT = 1_000;

	static final List<ScreeningRule> ALL = List.of(new ScreeningRule("SUP-22", (message, policy) -> find(message)));

	private SpamRules() {
	}

	private record Mark(String field, Pattern telling) {

		boolean standsIn(InboundMessage message) {
			return message.headers()
				.all(this.field)
				.stream()
				.map((value) -> value.substring(0, Math.min(value.length(), LOOKED_AT))
					.strip()
					.toLowerCase(Locale.ROOT))
				.anyMatch((value) -> this.telling.matcher(value).matches());
		}

	}

	private static Mark mark(String field, String telling) {
		return new Mark(field, Pattern.compile(telling, Pattern.DOTALL));
	}

	private static Optional<Finding> find(InboundMessage message) {
		if (message.keywords().stream().anyMatch((keyword) -> KEYWORDS.contains(keyword.toLowerCase(Locale.ROOT)))) {
			return Finding.hold("keyword of the mailbox");
		}
		if (MARKED_SUBJECT.matcher(message.subject()).matches()) {
			return Finding.hold("Subject: a filter's mark");
		}
		String plain = message.plainText();
		if (plain != null && plain.contains(TEST_STRING)) {
			return Finding.hold("GTUBE");
		}
		return MARKS.stream()
			.filter((mark) -> mark.standsIn(message))
			.findFirst()
			.flatMap((mark) -> Finding.hold(mark.field()));
	}

}
