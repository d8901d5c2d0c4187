package org.inquirytriage.outbox.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When each template was last sent, in the table {@code template_sent}: a date that is
 * kept, so that nobody has to look for it among all mail.
 */
final class TemplatesSent {

	// Whoever reads the date asks for a day; so mail that follows at once writes nothing.
	private static final Duration EXACT = Duration.ofMinutes(1);

	private static final int LONGEST = 200;

	private final JdbcClient jdbc;

	TemplatesSent(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Notes that a text left, made from templates such as {@code hours+location@en}. */
	void note(String wording, Instant at) {
		// Always in the same order: two senders never wait for each other.
		templates(wording).sorted().forEach((template) -> note(template, OutboxRows.at(at), at));
	}

	private void note(String template, Object moment, Instant at) {
		int changed = this.jdbc.sql("update template_sent set sent = :at where template = :template and sent < :before")
			.param("at", moment)
			.param("template", template)
			.param("before", OutboxRows.at(at.minus(EXACT)))
			.update();
		if (changed == 0) {
			this.jdbc.sql("insert into template_sent (template, sent) values (:template, :at) on conflict do nothing")
				.param("template", template)
				.param("at", moment)
				.update();
		}
	}

	private static Stream<String> templates(String wording) {
		int at = wording.lastIndexOf('@');
		if (at <= 0 || wording.length() > LONGEST) {
			return Stream.empty();
		}
		String[] languages = wording.substring(at + 1).split("\\+");
		return Arrays.stream(wording.substring(0, at).split("\\+"))
			.flatMap((name) -> Arrays.stream(languages).map((language) -> name + "@" + language))
			.distinct();
	}

}
