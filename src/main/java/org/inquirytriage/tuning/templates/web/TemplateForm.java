package org.inquirytriage.tuning.templates.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.templates.TemplateText;
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
 */
record TemplateForm(int version, @Nullable String title, @Nullable String subject, @Nullable String owner,
		boolean approved, @Nullable String reviewBy, @Nullable String sources, @Nullable String body) {

	static TemplateForm of(int version, TemplateText text) {
		LocalDate reviewBy = text.reviewBy();
		return new TemplateForm(version, text.title(), text.subject(), text.owner(), text.approved() != null,
				(reviewBy != null) ? reviewBy.toString() : "", String.join("\n", text.sources()), text.body());
	}

	/** The text of the file; what is approved is approved today. */
	String inFile(TemplateName name, LocalDate today) {
		List<String> lines = text(this.sources).lines().toList();
		return new TemplateText(text(this.title), text(this.subject), text(this.owner), this.approved ? today : null,
				day(), lines, text(this.body))
			.inFile(name);
	}

	private @Nullable LocalDate day() {
		try {
			return text(this.reviewBy).isBlank() ? null : LocalDate.parse(text(this.reviewBy).strip());
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

}
