package org.inquirytriage.reply.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.ProgramCalendar.DatedNotice;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.TemplateSources;

/** Checks that the calendar is kept up. */
final class CalendarChecks {

	private static final int MONTHS_AHEAD = 6;

	private final LocalDate today;

	CalendarChecks(LocalDate today) {
		this.today = today;
	}

	/** The findings in holidays, hours and dated notices. */
	List<LintFinding> check(TemplateLibrary library) {
		List<LintFinding> findings = new ArrayList<>();
		LocalDate horizon = this.today.plusMonths(MONTHS_AHEAD);
		if (library.calendar().holidays().stream().noneMatch((holiday) -> holiday.date().isAfter(horizon))) {
			findings.add(advice(library, "calendar.holidays", "no holiday is listed after " + horizon));
		}
		if (library.calendar().opening().spans().isEmpty()) {
			findings.add(advice(library, "calendar.opening", "the program is never open"));
		}
		for (DatedNotice notice : library.calendar().notices()) {
			if (notice.until().isBefore(this.today)) {
				findings.add(advice(library, "notices", "the notice until " + notice.until() + " is past"));
			}
			notice.topics()
				.stream()
				.filter((topic) -> library.topic(topic).isEmpty())
				.forEach((topic) -> findings.add(advice(library, "notices", "there is no topic " + topic)));
		}
		return findings;
	}

	private static LintFinding advice(TemplateLibrary library, String path, String sentence) {
		return LintFinding.advice(TemplateSources.PROGRAM, library.facts().line(path), path, sentence);
	}

}
