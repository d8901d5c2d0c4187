package org.inquirytriage.inquiry.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The groups of emergency signs that stand among the reasons of a decision. */
public final class SignGroups {

	private static final Pattern SIGN = Pattern.compile("L1 (E\\d+|ask-911)\\b(?!.* lowered by )");

	private SignGroups() {
	}

	/**
	 * The groups, such as {@code E1}, without those of signs whose context lowered them.
	 * @param reasons as triage gives them
	 */
	public static List<String> in(List<String> reasons) {
		return reasons.stream()
			.map(SIGN::matcher)
			.filter(Matcher::lookingAt)
			.map((found) -> found.group(1))
			.distinct()
			.toList();
	}

}
