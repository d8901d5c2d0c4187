package org.inquirytriage.tuning.templates.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.templates.TemplateText;
import org.inquirytriage.tuning.templates.Window;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed on the page of a template.
 *
 * @param version that the page was opened with
 * @param title what people call it
 * @param subject of the message
 * @param owner who answers for it
 * @param approved whether it may be sent
 * @param reviewBy the day by which its owner looks at it again
 * @param sources of medical facts, one on a line
 * @param body with variables
 * @param from the first day on which it should be sent
 * @param until the last one
 */
record TemplateForm(int version, @Nullable String title, @Nullable String subject, @Nullable String owner,
		boolean approved, @Nullable String reviewBy, @Nullable String sources, @Nullable String body,
		@Nullable String from, @Nullable String until) {

	static TemplateForm of(int version, TemplateText text, Window window) {
		LocalDate reviewBy = text.reviewBy();
		return new TemplateForm(version, text.title(), text.subject(), text.owner(), text.approved() != null,
				day(reviewBy), String.join("\n", text.sources()), text.body(), day(window.from()), day(window.until()));
	}

	/** The text of the file; what is approved is approved today. */
	String inFile(TemplateName name, LocalDate today) {
		List<String> lines = text(this.sources).lines().toList();
		return new TemplateText(text(this.title), text(this.subject), text(this.owner), this.approved ? today : null,
				day(), lines, text(this.body))
			.inFile(name);
	}

	/** The days on which it should be sent, null when they are none. */
	@Nullable Window window(LocalDate today) {
		try {
			LocalDate last = parsed(this.until);
			return (last != null && last.isBefore(today)) ? null : new Window(parsed(this.from), last);
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			return null;
		}
	}

	/** The same upon another version. */
	TemplateForm upon(int number) {
		return new TemplateForm(number, this.title, this.subject, this.owner, this.approved, this.reviewBy,
				this.sources, this.body, this.from, this.until);
	}

	private @Nullable LocalDate day() {
		try {
			return parsed(this.reviewBy);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static @Nullable LocalDate parsed(@Nullable String typed) {
		return text(typed).isBlank() ? null : LocalDate.parse(text(typed).strip());
	}

	private static String day(@Nullable LocalDate date) {
		return (date != null) ? date.toString() : "";
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

}
