package org.inquirytriage.inquiry.jdbc;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.InquiryStatus;
import org.jspecify.annotations.Nullable;

/** A decision as the columns of the table {@code inquiry} and as an event's details. */
final class DecisionColumns {

	private static final int LONGEST_HOLD_REASON = 100;

	private static final int LONGEST_RULE = 40;

	private static final int LONGEST_EVIDENCE = 500;

	private static final int LONGEST_TOPICS = 2000;

	private static final int LONGEST_OFFICE = 200;

	private static final int LONGEST_LANGUAGE = 40;

	private static final int LONGEST_REASONS = 100_000;

	private static final int LONGEST_VERSIONS = 4000;

	// Triage writes what it read as a line for people; reports count with the number.
	private static final Pattern KNOWN_WORDS = Pattern.compile("L6 .*known words (\\d\\.\\d\\d)");

	private DecisionColumns() {
	}

	static Map<String, @Nullable Object> of(Decision decision, Instant now) {
		Decision.Suppression suppression = decision.suppression();
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("status", decision.status().name());
		columns.put("priority", decision.priority().ordinal());
		columns.put("now", InquiryRows.at(now));
		columns.put("closed", (decision.status() == InquiryStatus.DONE) ? InquiryRows.at(now) : null);
		columns.put("disposition", decision.disposition().word());
		columns.put("holdReason", line(decision.holdReason(), LONGEST_HOLD_REASON));
		columns.put("rule", (suppression != null) ? line(suppression.rule(), LONGEST_RULE) : null);
		columns.put("evidence", (suppression != null) ? line(suppression.evidence(), LONGEST_EVIDENCE) : null);
		columns.put("emergency", decision.emergency());
		columns.put("topics", InquiryRows.joined(decision.topics(), LONGEST_TOPICS));
		columns.put("office", line(decision.office(), LONGEST_OFFICE));
		columns.put("probability", decision.probabilityClinical());
		columns.put("language", line(decision.language(), LONGEST_LANGUAGE));
		columns.put("reasons", InquiryRows.joined(decision.reasons(), LONGEST_REASONS));
		columns.put("versions", InquiryRows.joined(decision.versions(), LONGEST_VERSIONS));
		columns.put("knownWords", knownWords(decision));
		return columns;
	}

	private static @Nullable Double knownWords(Decision decision) {
		return decision.reasons()
			.stream()
			.map(KNOWN_WORDS::matcher)
			.filter(Matcher::matches)
			.map((match) -> Double.valueOf(match.group(1)))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String line(@Nullable String text, int longest) {
		return (text != null) ? StorableText.line(text, longest) : null;
	}

	/** What the history says of it: nothing of what was found in the text. */
	static Map<String, String> summary(Decision decision) {
		Map<String, String> summary = new LinkedHashMap<>(decision.versions());
		summary.put("disposition", decision.disposition().word());
		if (decision.holdReason() != null) {
			summary.put("hold-reason", decision.holdReason());
		}
		if (decision.suppression() != null) {
			summary.put("suppression", decision.suppression().rule());
		}
		if (!decision.topics().isEmpty()) {
			summary.put("topics", String.join(" ", decision.topics()));
		}
		return summary;
	}

}
