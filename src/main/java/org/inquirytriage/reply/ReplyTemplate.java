package org.inquirytriage.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Approved wording for one topic or notice in one language.
 *
 * @param kind whether it belongs to a topic or a notice
 * @param slug of the topic or notice
 * @param language such as {@code en}
 * @param title what people call it; stands above an answer when there are two
 * @param subject of the message that carries it; empty for wording that stands within an
 * answer
 * @param owner who answers for the wording
 * @param approved the day it was approved, null for a draft
 * @param reviewBy the day by which its owner looks at it again, null when none is set
 * @param sources of medical facts
 * @param body Markdown with variables
 * @param origin where it was read
 */
public record ReplyTemplate(Kind kind, String slug, String language, String title, String subject, String owner,
		@Nullable LocalDate approved, @Nullable LocalDate reviewBy, List<String> sources, String body, Origin origin) {

	public ReplyTemplate {
		sources = List.copyOf(sources);
	}

	/** The name that reasons and reports use, such as {@code parking-transit@en}. */
	public String id() {
		return this.slug + "@" + this.language;
	}

	/** Whether it serves a language that has no answers, and so makes none complete. */
	public boolean isForOtherLanguages() {
		return this.kind == Kind.NOTICE && Notice.named(this.slug).filter(Notice::isForOtherLanguages).isPresent();
	}

	/** Whether it may be sent. */
	public boolean isApproved() {
		return this.approved != null;
	}

	/** What a template is for. */
	public enum Kind {

		/** Answers questions on a topic. */
		TOPIC,
		/** One of the fixed notices. */
		NOTICE

	}

	/**
	 * Where a template was read.
	 *
	 * @param file relative to the folder of templates
	 * @param lines of the front matter's keys, counted from 1
	 * @param bodyLine the line on which the body starts
	 */
	public record Origin(String file, Map<String, Integer> lines, int bodyLine) {

		public Origin {
			lines = Map.copyOf(lines);
		}

		/** The line of a key of the front matter; the first line when it is not there. */
		public int line(String key) {
			return this.lines.getOrDefault(key, 1);
		}

	}

}
