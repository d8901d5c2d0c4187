package org.inquirytriage.reply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.office.Office;
import org.inquirytriage.reply.Notice.Decider;
import org.inquirytriage.triage.Topic;

/**
 * The templates of one library, each prepared and filled once, and the letters they make;
 * never changes.
 */
final class PreparedWording {

	private static final int MOST_TOPICS = 2;

	private final TemplateLibrary library;

	private final TemplateRenderer renderer;

	private final ReplyValues values;

	private final AcknowledgementLinks acknowledgements;

	private final List<String> texts;

	private final Map<String, TemplateRenderer.Compiled> compiled = new TreeMap<>();

	/**
	 * Prepares every template of the library and fills each once; throws
	 * TemplateException when one of them cannot be filled with the facts.
	 */
	PreparedWording(TemplateLibrary library, TemplateRenderer renderer, AcknowledgementLinks acknowledgements) {
		this.library = library;
		this.acknowledgements = acknowledgements;
		this.renderer = renderer;
		this.values = new ReplyValues(library);
		List<String> texts = new ArrayList<>();
		for (ReplyTemplate template : library.templates()) {
			TemplateRenderer.Compiled prepared = renderer.compile(template);
			rehearse(template, prepared, this.values).forEach((composed) -> texts.add(composed.text()));
			this.compiled.put(key(template), prepared);
		}
		this.texts = List.copyOf(texts);
	}

	/** Every text that it may send, with the facts as they are. */
	List<String> texts() {
		return this.texts;
	}

	/**
	 * Fills one template in every way in which a message may need it; throws
	 * TemplateException when it cannot be filled.
	 * @return what a reader would get, once for each way
	 */
	static List<Composed> rehearse(ReplyTemplate template, TemplateLibrary library, TemplateRenderer renderer) {
		return rehearse(template, renderer.compile(template), new ReplyValues(library));
	}

	/** The wording it composes from. */
	TemplateLibrary library() {
		return this.library;
	}

	/**
	 * The answer to one or two topics as one letter; throws MissingTemplateException when
	 * any part of it has no approved wording in the language.
	 */
	Composed answer(List<Topic> topics, String language, Instant at) {
		return letter(topics, language, at, false);
	}

	/** The same answer, with the sentence that a person will answer the rest. */
	Composed answerAndRest(List<Topic> topics, String language, Instant at) {
		return letter(topics, language, at, true);
	}

	/**
	 * The letter that a person starts from; throws MissingTemplateException when any part
	 * of it has no approved wording in the language.
	 * @param topics it answers, in this order; a letter in free words has none
	 */
	ReplyComposer.Letter letter(List<Topic> topics, String language, Instant at) {
		Map<String, Object> facts = this.values.answer(language, at);
		List<ReplyTemplate> templates = topics.stream().map((topic) -> this.library.template(topic, language)).toList();
		List<String> parts = new ArrayList<>(List.of(part(Notice.PERSON_OPENING, language, facts)));
		for (ReplyTemplate template : templates) {
			if (templates.size() > 1) {
				parts.add(template.title());
			}
			announcements(new Topic(template.slug()), language, at).forEach(parts::add);
			parts.add(compiled(template).text(facts));
		}
		parts.add(part(Notice.CLOSING, language, facts));
		ReplyTemplate subject = (templates.size() == 1) ? templates.getFirst()
				: this.library.notice(Notice.TWO_TOPICS, language);
		return new ReplyComposer.Letter(compiled(subject).subject(facts), joined(parts), footer(language, at));
	}

	/** The safety lines under whatever a person writes. */
	String footer(String language, Instant at) {
		return joined(List.of(part(Notice.FOOTER, language, this.values.answer(language, at))));
	}

	/** The sentence that stands above a message which puts an earlier one right. */
	String correction(String language, Instant at) {
		return joined(List.of(part(Notice.CORRECTION, language, this.values.answer(language, at))));
	}

	/** Tells the writer whom to call with a question about their own health. */
	Composed redirectNotice(Office office, String language, Instant at, Decider decider) {
		return notice(Notice.CLINICAL_REDIRECT, language, this.values.redirect(office, language, at, decider));
	}

	/** Tells the writer to call 911. */
	Composed emergencyNotice(String language, Decider decider) {
		return notice(Notice.EMERGENCY, language, this.values.emergency(language, decider));
	}

	/** Tells the writer to call or text 988. */
	Composed selfHarmNotice(String language, Decider decider) {
		return notice(Notice.SELF_HARM, language, this.values.emergency(language, decider));
	}

	/** Tells the writer that a person will read the message. */
	Composed holdingNotice(String language) {
		return notice(Notice.HOLDING, language, this.values.facts(language));
	}

	/**
	 * The same in few words, in a language that has no answers where there is wording in
	 * it, and in English.
	 */
	Composed received(String language) {
		List<ReplyTemplate> both = Stream.of(language, TemplateLibrary.STAFF_LANGUAGE)
			.distinct()
			.flatMap((each) -> this.library.find(Notice.RECEIVED, each).stream())
			.toList();
		Map<ReplyTemplate, Map<String, Object>> facts = new HashMap<>();
		both.forEach((template) -> facts.put(template, this.values.received(template)));
		return new Composed(
				Notice.RECEIVED.slug() + "@"
						+ both.stream().map(ReplyTemplate::language).collect(Collectors.joining("+")),
				both.stream()
					.map((template) -> compiled(template).subject(facts.getOrDefault(template, Map.of())))
					.collect(Collectors.joining(" / ")),
				both.stream()
					.map((template) -> compiled(template).text(facts.getOrDefault(template, Map.of())))
					.collect(Collectors.joining(Composed.NEXT_LANGUAGE)) + "\n");
	}

	/** The mail that gives an office a message in the way its policy says. */
	Composed forward(Office office, InquiryReference inquiry) {
		Notice notice = office.policy().carriesMessage() ? Notice.FORWARD : Notice.FORWARD_LINK;
		return notice(notice, TemplateLibrary.STAFF_LANGUAGE,
				this.values.forward(office, inquiry, this.acknowledgements.link(inquiry, office)));
	}

	/** The mail that tells staff on call to look at an inquiry at once. */
	Composed alert(InquiryReference inquiry) {
		return notice(Notice.ALERT, TemplateLibrary.STAFF_LANGUAGE, this.values.alert(inquiry));
	}

	/**
	 * The mail that tells staff on call that automatic sending stopped at an inquiry.
	 */
	Composed stopped(InquiryReference inquiry) {
		return notice(Notice.STOPPED, TemplateLibrary.STAFF_LANGUAGE, this.values.alert(inquiry));
	}

	/**
	 * The mail that tells staff once a day what waits.
	 * @param waiting how many inquiries
	 * @param emergencies how many of them may be emergencies
	 * @param oldest how long the oldest has waited, in words
	 * @param link to the queue
	 */
	Composed digest(String waiting, String emergencies, String oldest, String link) {
		return notice(Notice.DIGEST, TemplateLibrary.STAFF_LANGUAGE,
				this.values.digest(waiting, emergencies, oldest, link));
	}

	private Composed letter(List<Topic> topics, String language, Instant at, boolean restByPerson) {
		if (topics.isEmpty() || topics.size() > MOST_TOPICS || topics.stream().distinct().count() < topics.size()) {
			throw new IllegalArgumentException("An answer has one topic or two different ones");
		}
		Map<String, Object> facts = this.values.answer(language, at);
		List<ReplyTemplate> templates = topics.stream().map((topic) -> this.library.template(topic, language)).toList();
		List<String> parts = new ArrayList<>();
		parts.add(part(Notice.OPENING, language, facts));
		if (topics.size() > 1) {
			parts.add(part(Notice.TWO_TOPICS, language, facts));
		}
		for (ReplyTemplate template : templates) {
			if (topics.size() > 1) {
				parts.add(template.title());
			}
			announcements(new Topic(template.slug()), language, at).forEach(parts::add);
			parts.add(compiled(template).text(facts));
		}
		if (restByPerson) {
			parts.add(part(Notice.REST_BY_PERSON, language, facts));
		}
		parts.add(part(Notice.CLOSING, language, facts));
		parts.add(part(Notice.FOOTER, language, facts));
		return new Composed(names(topics, language), subject(templates, language, facts), withoutRepetition(parts));
	}

	private String subject(List<ReplyTemplate> templates, String language, Map<String, Object> facts) {
		ReplyTemplate template = (templates.size() > 1) ? this.library.notice(Notice.TWO_TOPICS, language)
				: templates.getFirst();
		return compiled(template).subject(facts);
	}

	private List<String> announcements(Topic topic, String language, Instant at) {
		return this.library.calendar()
			.noticesFor(topic, at)
			.stream()
			.map((notice) -> notice.texts().get(language))
			.filter((text) -> text != null)
			.map(this.renderer::words)
			.toList();
	}

	private String part(Notice notice, String language, Map<String, Object> facts) {
		return compiled(this.library.notice(notice, language)).text(facts);
	}

	private Composed notice(Notice notice, String language, Map<String, Object> facts) {
		ReplyTemplate template = this.library.notice(notice, language);
		TemplateRenderer.Compiled prepared = compiled(template);
		return new Composed(template.id(), prepared.subject(facts), joined(List.of(prepared.text(facts))));
	}

	private TemplateRenderer.Compiled compiled(ReplyTemplate template) {
		return Objects.requireNonNull(this.compiled.get(key(template)));
	}

	private static List<Composed> rehearse(ReplyTemplate template, TemplateRenderer.Compiled prepared,
			ReplyValues values) {
		return values.probes(template)
			.stream()
			.map((probe) -> new Composed(template.id(), prepared.subject(probe), prepared.text(probe)))
			.toList();
	}

	private static String key(ReplyTemplate template) {
		return template.kind() + "/" + template.id();
	}

	private static String names(List<Topic> topics, String language) {
		return topics.stream().map(Topic::slug).collect(Collectors.joining("+")) + "@" + language;
	}

	private static String joined(List<String> parts) {
		return String.join("\n\n", parts) + "\n";
	}

	/** The letter without what one of its topics has said before. */
	private static String withoutRepetition(List<String> parts) {
		return Arrays.stream(String.join("\n\n", parts).split("\n{2,}"))
			.distinct()
			.collect(Collectors.joining("\n\n", "", "\n"));
	}

}
