package org.inquirytriage.review.web.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inquirytriage.inquiry.Inquiry.Question;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.ProgramTime;
import org.inquirytriage.inquiry.words.ExplanationWords.Fact;

/**
 * What is known of an event: first what everybody understands, apart from it what
 * machines and auditors need.
 */
class EventWords {

	/** What people are told, in this order. */
	private static final List<String> PLAIN = List.of("action", "round", "reached", "state", "disposition",
			"hold-reason", "suppression", "decision", "outcome", "truth", "fits", "topics", "office", "from", "to",
			"until", "reason", "how");

	/** What says enough without its name. */
	private static final Set<String> NAMELESS = Set.of("action", "round", "reached", "state", "disposition",
			"hold-reason", "suppression", "decision", "reason", "how");

	private static final Pattern LONG_HASH = Pattern.compile("\\b([0-9a-f]{12})[0-9a-f]{20,}\\b");

	private final PlainWords words;

	private final ProgramTime time;

	EventWords(PlainWords words, ProgramTime time) {
		this.words = words;
		this.time = time;
	}

	/** What people are told of an event, in one line; empty when there is nothing. */
	String plain(InquiryEvent event, Locale locale) {
		return PLAIN.stream()
			.filter((name) -> !event.details().getOrDefault(name, "").isBlank())
			.map((name) -> told(name, event.details().getOrDefault(name, ""), locale))
			.collect(Collectors.joining("; "));
	}

	/** Everything else of an event, each with its name. */
	List<Fact> record(InquiryEvent event, Locale locale) {
		return new TreeMap<>(event.details()).entrySet()
			.stream()
			.filter((detail) -> !PLAIN.contains(detail.getKey()))
			.map((detail) -> new Fact(name(detail, locale), shortened(detail.getValue())))
			.toList();
	}

	/** A value with its long hashes cut to what people compare. */
	static String shortened(String value) {
		return LONG_HASH.matcher(value).replaceAll("$1…");
	}

	private String name(Map.Entry<String, String> detail, Locale locale) {
		String version = this.words.textOr("version." + detail.getKey(), detail.getKey(), locale);
		return this.words.textOr("detail." + detail.getKey(), version, locale);
	}

	private String told(String name, String value, Locale locale) {
		String text = this.words.textOr("detail." + name + "." + value, value(name, value, locale), locale);
		return NAMELESS.contains(name) ? text : this.words.textOr("detail." + name, name, locale) + ": " + text;
	}

	private String value(String name, String value, Locale locale) {
		return switch (name) {
			case "action" -> this.words.textOr("action." + value, value, locale);
			case "round" -> this.words.text("detail.round.text", locale, value);
			case "reached" -> this.words.text("detail.reached.text", locale, (Object[]) value.split("/", 2));
			case "disposition" -> this.words.textOr("outcome." + value, value, locale);
			case "hold-reason" -> this.words.textOr("hold." + value, value, locale);
			case "suppression" -> this.words.rule(value, locale);
			case "topics" -> Arrays.stream(value.split(" "))
				.map((topic) -> this.words.topic(topic, locale))
				.collect(Collectors.joining(", "));
			case "office" -> this.words.office(value);
			case "until" -> moment(value, locale);
			case "to" -> value.equals(Question.ANYBODY) ? this.words.text("ask.anybody", locale) : value;
			default -> value;
		};
	}

	private String moment(String value, Locale locale) {
		try {
			return this.time.brief(Instant.parse(value), locale);
		}
		catch (DateTimeException ex) {
			return value;
		}
	}

}
