package org.inquirytriage.tuning.topics.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.templates.AddedTopic;
import org.inquirytriage.tuning.templates.TemplateText;
import org.inquirytriage.tuning.topics.NewTopic;
import org.jspecify.annotations.Nullable;

/**
 * What an admin typed to add a topic; fields of one language end with its code, as in
 * {@code title.en}.
 *
 * @param typed the fields
 * @param languages in which it must be there
 * @param taught those of them that models are taught
 */
record TopicForm(Map<String, String> typed, List<String> languages, List<String> taught) {

	private static final int LONGEST_SLUG = 60;

	// Another page has that address.
	private static final String RESERVED = "new";

	static TopicForm of(Map<String, String> typed, Collection<String> languages, Collection<String> taught) {
		return new TopicForm(new TreeMap<>(typed), List.copyOf(languages),
				languages.stream().filter(taught::contains).toList());
	}

	/** What stands in a field. */
	public String of(String field) {
		return this.typed.getOrDefault(field, "").replace("\r\n", "\n").strip();
	}

	/** What stands in a field of a language. */
	public String of(String field, String language) {
		return of(field + "." + language);
	}

	/** Whether the admin insists that the examples name nobody. */
	public boolean namesNobody() {
		return !of("namesNobody").isEmpty();
	}

	/** The field that must be filled differently, null when all can be used. */
	@Nullable String wrong() {
		String slug = of("slug");
		try {
			if (slug.length() > LONGEST_SLUG || slug.equals(RESERVED) || new Topic(slug).slug().isEmpty()) {
				return "slug";
			}
		}
		catch (IllegalArgumentException ex) {
			return "slug";
		}
		for (String language : this.languages) {
			for (String field : List.of("title", "subject", "body")) {
				if (of(field, language).isEmpty()) {
					return field + "." + language;
				}
			}
		}
		return of("owner").isEmpty() ? "owner" : null;
	}

	/** The topic; the day is that of its approval. */
	NewTopic topic(LocalDate today) {
		return new NewTopic(new AddedTopic(new Topic(of("slug")), titles(), true, of("covers")),
				each(this.languages, (language) -> text(language, today)), each(this.taught, this::words), examples());
	}

	/** What it is called, by language. */
	Map<String, String> titles() {
		return each(this.languages, (language) -> of("title", language));
	}

	/** The examples by language, one on a line. */
	Map<String, List<String>> examples() {
		return each(this.taught, (language) -> lines("examples", language));
	}

	private List<String> words(String language) {
		return lines("words", language).stream().map((word) -> word.toLowerCase(Locale.ROOT)).toList();
	}

	private TemplateText text(String language, LocalDate today) {
		return new TemplateText(of("title", language), of("subject", language), of("owner"), today, reviewBy(),
				of("sources").lines().toList(), of("body", language));
	}

	private @Nullable LocalDate reviewBy() {
		try {
			return of("reviewBy").isEmpty() ? null : LocalDate.parse(of("reviewBy"));
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private List<String> lines(String field, String language) {
		return of(field, language).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	private static <T> Map<String, T> each(List<String> languages, Function<String, T> value) {
		return languages.stream().collect(Collectors.toMap(Function.identity(), value));
	}

}
