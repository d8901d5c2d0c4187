package org.inquirytriage.review.web.desk;

import java.util.List;

import org.inquirytriage.review.ReviewDecision.Answer;
import org.inquirytriage.triage.Topic;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a form sends it.
 *
 * @param topic the slugs of the topics whose wording it started from
 * @param language of the answer
 * @param text of it, without the footer
 */
record DraftForm(@Nullable List<String> topic, @Nullable String language, @Nullable String text) {

	private static final int LONGEST = 20_000;

	/** The answer that it asks for, in one of the languages that there are texts in. */
	Answer answer() {
		String written = (this.text != null) ? this.text : "";
		return new Answer(topics(), languageOr("en"),
				(written.length() > LONGEST) ? written.substring(0, LONGEST) : written);
	}

	/** The topics that are well-formed. */
	List<Topic> topics() {
		return (this.topic == null) ? List.of()
				: this.topic.stream()
					.filter((slug) -> slug.matches("[a-z0-9-]{1,60}"))
					.distinct()
					.map(Topic::new)
					.toList();
	}

	/** The language that was chosen, or another one when none was. */
	String languageOr(String other) {
		return (this.language != null && this.language.matches("[a-z]{2,3}")) ? this.language : other;
	}

}
