package org.inquirytriage.reply.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.TemplateLibrary;

/** Checks what stands above the body of a template: its subject and its dates. */
final class FrontMatterChecks {

	private static final int LONGEST_SUBJECT = 78;

	private static final Set<String> ALLOWED_IN_A_SUBJECT = Set.of("program.name", "inquiry.id");

	private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^}]*)}}");

	private final LocalDate today;

	FrontMatterChecks(LocalDate today) {
		this.today = today;
	}

	/** The findings in all templates. */
	List<LintFinding> check(TemplateLibrary library) {
		List<LintFinding> findings = new ArrayList<>();
		for (ReplyTemplate template : library.templates()) {
			checkSubject(template, findings);
			checkDates(template, findings);
		}
		return findings;
	}

	private static void checkSubject(ReplyTemplate template, List<LintFinding> findings) {
		Matcher variable = VARIABLE.matcher(template.subject());
		while (variable.find()) {
			if (!ALLOWED_IN_A_SUBJECT.contains(variable.group(1).strip())) {
				findings.add(Place.key(template, "subject",
						"a subject is fixed but for {{program.name}} and {{inquiry.id}}", true));
			}
		}
		if (template.subject().length() > LONGEST_SUBJECT) {
			findings.add(Place.key(template, "subject", "it is longer than " + LONGEST_SUBJECT + " characters", false));
		}
	}

	private void checkDates(ReplyTemplate template, List<LintFinding> findings) {
		if (template.approved() != null && template.approved().isAfter(this.today)) {
			findings.add(Place.key(template, "approved", "it is a day to come", false));
		}
		if (template.reviewBy() == null) {
			findings.add(Place.key(template, "review-by", "it is missing", false));
		}
		else if (template.reviewBy().isBefore(this.today)) {
			findings.add(Place.key(template, "review-by", "it is past, so its owner should look at the wording again",
					false));
		}
	}

}
