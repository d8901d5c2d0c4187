package org.inquirytriage.reply;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.inquirytriage.office.Office;
import org.inquirytriage.reply.Notice.Decider;

/**
 * Gathers what the variables of a template stand for: facts, and never a word of a
 * writer.
 */
final class ReplyValues {

	private static final Map<String, Object> ANY_CLOSING = Map.of("day", "Thursday, November 26", "name", "Holiday");

	private static final Map<String, Object> ANY_INQUIRY = Map.of("id", "AB-1234", "link",
			"https://www.example.org/inquiry", "acknowledge", "https://www.example.org/acknowledge");

	private static final LocalDateTime ANY_OPENING = LocalDateTime.of(2026, 11, 30, 8, 0);

	private final TemplateLibrary library;

	private final OfficeValues offices;

	private final Map<String, Map<String, Object>> facts = new TreeMap<>();

	ReplyValues(TemplateLibrary library) {
		this.library = library;
		this.offices = new OfficeValues(library.calendar());
		library.languages().forEach((language) -> this.facts.put(language, library.facts().in(language)));
	}

	/** The facts alone. */
	Map<String, Object> facts(String language) {
		return this.facts.getOrDefault(language, Map.of());
	}

	/**
	 * For the notice in a language that has no answers; in words that run from right to
	 * left each fact is kept apart, so that numbers stay whole (UAX #9 section 2.7).
	 */
	Map<String, Object> received(ReplyTemplate template) {
		Map<String, Object> told = this.library.facts().in(template.language());
		return OfficeValues.runsFromRightToLeft(template.body()) ? OfficeValues.isolated(told) : told;
	}

	/** For answers: the facts and the days on which the program will be closed. */
	Map<String, Object> answer(String language, Instant at) {
		return with(facts(language), "closings", closings(language, at));
	}

	/** For the notice that names an office. */
	Map<String, Object> redirect(Office office, String language, Instant at, Decider decider) {
		return with(by(decider, answer(language, at)), "office", this.offices.of(office, language, at));
	}

	/** For the notices about emergencies. */
	Map<String, Object> emergency(String language, Decider decider) {
		return by(decider, facts(language));
	}

	private static Map<String, Object> by(Decider decider, Map<String, Object> values) {
		return with(values, "automatic", decider == Decider.SERVICE);
	}

	/** For mail to an office. */
	Map<String, Object> forward(Office office, InquiryReference inquiry, String acknowledge) {
		Map<String, Object> named = Map.of("id", inquiry.id(), "link", inquiry.link(), "acknowledge", acknowledge);
		return with(with(facts(TemplateLibrary.STAFF_LANGUAGE), "inquiry", named), "office",
				Map.of("name", OfficeValues.isolated(office.name()), "phone", office.phone()));
	}

	/** For mail to staff. */
	Map<String, Object> alert(InquiryReference inquiry) {
		return with(facts(TemplateLibrary.STAFF_LANGUAGE), "inquiry",
				Map.of("id", inquiry.id(), "link", inquiry.link()));
	}

	/** For the daily mail to staff. */
	Map<String, Object> digest(String waiting, String emergencies, String oldest, String link) {
		return with(facts(TemplateLibrary.STAFF_LANGUAGE), "digest",
				Map.of("waiting", waiting, "emergencies", emergencies, "oldest", oldest, "link", link));
	}

	/**
	 * Everything that a template may meet, so that it fails at the start and not on a
	 * person's answer.
	 */
	List<Map<String, Object>> probes(ReplyTemplate template) {
		Map<String, Object> facts = facts(template.language());
		Map<String, Object> closed = with(facts, "closings", List.of(ANY_CLOSING));
		Map<String, Object> open = with(facts, "closings", List.of());
		if (template.kind() == ReplyTemplate.Kind.TOPIC) {
			return List.of(closed, open);
		}
		return switch (Notice.named(template.slug()).orElseThrow()) {
			case OPENING, PERSON_OPENING, CORRECTION, TWO_TOPICS, REST_BY_PERSON, CLOSING, FOOTER ->
				List.of(closed, open);
			case CLINICAL_REDIRECT ->
				List.of(by(Decider.SERVICE, with(closed, "office", anyOffice(true, template.language()))),
						by(Decider.PERSON, with(open, "office", anyOffice(false, template.language()))));
			case EMERGENCY, SELF_HARM -> List.of(by(Decider.SERVICE, facts), by(Decider.PERSON, facts));
			case HOLDING -> List.of(facts);
			case RECEIVED -> List.of(received(template));
			case FORWARD, FORWARD_LINK -> List.of(with(with(facts, "inquiry", ANY_INQUIRY), "office",
					Map.of("name", "Sample Clinic", "phone", "555-0100")));
			case ALERT, STOPPED -> List.of(with(facts, "inquiry", ANY_INQUIRY));
			case DIGEST -> List.of(digest("7", "1", "3 h", "https://www.example.org/queue"));
		};
	}

	private static Map<String, Object> anyOffice(boolean closed, String language) {
		return Map.of("name", "Sample Clinic", "phone", "555-0100", "hours", closed ? "Monday, 8 am to 5 pm" : "",
				"closed", closed, "opens-day", closed ? OfficeValues.day(ANY_OPENING.toLocalDate(), language) : "",
				"opens-time", closed ? OfficeValues.moment(ANY_OPENING.toLocalTime(), language) : "");
	}

	private List<Map<String, String>> closings(String language, Instant at) {
		return this.library.calendar()
			.closings(at)
			.stream()
			.map((holiday) -> Map.of("day", OfficeValues.day(holiday.date(), language), "name",
					holiday.names().getOrDefault(language, "")))
			.toList();
	}

	private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
		Map<String, Object> more = new HashMap<>(values);
		more.put(name, value);
		return more;
	}

}
