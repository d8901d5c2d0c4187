package org.inquirytriage.reply.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.inquirytriage.reply.Composed;
import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.Notice;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.reply.TemplateLibrary;

/**
 * Checks the text that a reader would get: the safety line, a way to a person, reading
 * grade and length.
 */
final class TextChecks {

	private static final double GRADE_OF_TOPICS = 8.0;

	private static final double GRADE_OF_NOTICES = 6.0;

	private static final int MOST_WORDS = 200;

	private static final int MOST_LETTERS_IN_OTHER_LANGUAGES = 500;

	private static final Pattern EMERGENCY_NUMBER = Pattern.compile("\\b911\\b");

	private final TemplateLibrary library;

	private final List<LintFinding> findings = new ArrayList<>();

	TextChecks(TemplateLibrary library) {
		this.library = library;
	}

	/** The findings in what a template becomes. */
	List<LintFinding> check(ReplyTemplate template, List<Composed> rehearsed) {
		this.findings.clear();
		for (Composed composed : rehearsed.stream().distinct().toList()) {
			checkSafety(template, composed.text());
			checkEase(template, composed.text());
			checkShortness(template, composed.text());
		}
		return this.findings.stream().distinct().toList();
	}

	private void checkSafety(ReplyTemplate template, String text) {
		boolean leaves = template.kind() == Kind.NOTICE
				&& Notice.named(template.slug()).filter((notice) -> notice.use() == Notice.Use.TO_WRITER).isPresent();
		boolean footer = isNotice(template, Notice.FOOTER);
		boolean education = !template.sources().isEmpty();
		if ((leaves || footer || education) && !EMERGENCY_NUMBER.matcher(text).find()) {
			this.findings.add(Place.body(template, "it does not say to call 911 in an emergency", true));
		}
		if (isNotice(template, Notice.SELF_HARM) && !text.contains("988")) {
			this.findings.add(Place.body(template, "it does not say to call or text 988", true));
		}
		if ((leaves || isNotice(template, Notice.CLOSING)) && !text.contains(mainLine(template.language()))) {
			this.findings.add(Place.body(template, "it names no way to a person, such as {{phone.main}}", false));
		}
	}

	private void checkEase(ReplyTemplate template, String text) {
		double highest = (template.kind() == Kind.TOPIC) ? GRADE_OF_TOPICS : GRADE_OF_NOTICES;
		double grade = ReadingGrade.of(text);
		if (template.language().equals("en") && grade > highest) {
			this.findings.add(Place.body(template,
					String.format(Locale.ROOT, "its reading grade is %.1f and should be %.0f or lower", grade, highest),
					false));
		}
		int words = text.split("\\s+").length;
		if (words > MOST_WORDS) {
			this.findings.add(Place.body(template,
					"it has " + words + " words and should have " + MOST_WORDS + " or fewer", false));
		}
	}

	// Some languages write words without spaces between them.
	private void checkShortness(ReplyTemplate template, String text) {
		if (template.isForOtherLanguages() && text.length() > MOST_LETTERS_IN_OTHER_LANGUAGES) {
			this.findings.add(Place.body(template, "it has " + text.length() + " characters and should have "
					+ MOST_LETTERS_IN_OTHER_LANGUAGES + " or fewer", false));
		}
	}

	private String mainLine(String language) {
		Object phones = this.library.facts().in(language).get("phone");
		return (phones instanceof Map<?, ?> map) ? String.valueOf(map.get("main")) : "";
	}

	private static boolean isNotice(ReplyTemplate template, Notice notice) {
		return template.kind() == Kind.NOTICE && template.slug().equals(notice.slug());
	}

}
