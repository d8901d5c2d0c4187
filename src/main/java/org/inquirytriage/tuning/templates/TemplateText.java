package org.inquirytriage.tuning.templates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What people write of a template, field by field.
 *
 * @param title what people call it
 * @param subject of the message that carries it, empty for a part of an answer
 * @param owner who answers for the wording
 * @param approved the day it was approved, null for a draft
 * @param reviewBy the day by which its owner looks at it again, null when none is set
 * @param sources of medical facts
 * @param body with variables
 */
public record TemplateText(String title, String subject, String owner, @Nullable LocalDate approved,
		@Nullable LocalDate reviewBy, List<String> sources, String body) {

	public TemplateText {
		sources = sources.stream().map(String::strip).filter((source) -> !source.isEmpty()).toList();
		body = body.replace("\r\n", "\n").strip();
	}

	/** The fields of a template as it was read. */
	public static TemplateText of(ReplyTemplate template) {
		return new TemplateText(template.title(), template.subject(), template.owner(), template.approved(),
				template.reviewBy(), template.sources(), template.body());
	}

	/** The text of its file. */
	public String inFile(TemplateName name) {
		List<String> lines = new ArrayList<>(List.of("---"));
		lines.add(((name.kind() == Kind.TOPIC) ? "topic: " : "notice: ") + name.slug());
		add(lines, "title", this.title);
		add(lines, "subject", this.subject);
		add(lines, "owner", this.owner);
		if (this.approved != null) {
			lines.add("approved: " + this.approved);
		}
		if (this.reviewBy != null) {
			lines.add("review-by: " + this.reviewBy);
		}
		if (!this.sources.isEmpty()) {
			lines.add("sources:");
			this.sources.forEach((source) -> lines.add("  - " + quoted(source)));
		}
		lines.add("---");
		return String.join("\n", lines) + "\n" + this.body + "\n";
	}

	private static void add(List<String> lines, String key, String value) {
		if (!value.isBlank()) {
			lines.add(key + ": " + quoted(value));
		}
	}

	/** As YAML quotes a text on one line. */
	static String quoted(String value) {
		String line = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
