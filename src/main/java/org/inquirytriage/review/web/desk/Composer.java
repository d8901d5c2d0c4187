package org.inquirytriage.review.web.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.reply.CatalogTopic;
import org.inquirytriage.reply.MissingTemplateException;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.review.Drafts;
import org.inquirytriage.review.Drafts.Draft;
import org.inquirytriage.review.ReviewDecision.Answer;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.triage.Topic;

/** Starts answers: from the draft that is kept, or from the wording of topics. */
class Composer {

	private static final double LIKELY = 0.3;

	private static final int MOST_PROPOSED = 2;

	private final Programs programs;

	private final Inquiries inquiries;

	private final Explanations explanations;

	private final Drafts drafts;

	private final PlainWords words;

	private final Clock clock;

	Composer(Programs programs, CaseSources sources, PlainWords words, Clock clock) {
		this.programs = programs;
		this.inquiries = sources.inquiries();
		this.explanations = sources.explanations();
		this.drafts = sources.drafts();
		this.words = words;
		this.clock = clock;
	}

	/** The answer that a person goes on with. */
	Answer begin(Inquiry inquiry, DraftForm asked) {
		Draft draft = this.drafts.of(inquiry.id()).orElse(null);
		if (asked.topic() == null && asked.language() == null && draft != null) {
			return new Answer(draft.topics(), draft.language(), draft.text());
		}
		String language = writable(inquiry, asked.languageOr(languageOf(inquiry)));
		List<Topic> topics = (asked.topic() == null && asked.language() == null) ? proposed(inquiry, language)
				: asked.topics();
		return fromWording(inquiry, topics, language);
	}

	private Answer fromWording(Inquiry inquiry, List<Topic> topics, String language) {
		List<Topic> answerable = topics.stream().filter((topic) -> library(inquiry).answers(topic, language)).toList();
		try {
			return new Answer(answerable, language,
					composer(inquiry).letter(answerable, language, this.clock.instant()).text());
		}
		catch (MissingTemplateException ex) {
			return new Answer(List.of(), language, "");
		}
	}

	/** The language of a message where there are texts in it, else that of the staff. */
	String languageOf(Inquiry inquiry) {
		return writable(inquiry, inquiry.decisionMade().map(Decision::language).orElse(""));
	}

	private String writable(Inquiry inquiry, String language) {
		return library(inquiry).languages().contains(language) ? language : TemplateLibrary.STAFF_LANGUAGE;
	}

	/** The footer that stays under an answer. */
	String footer(Inquiry inquiry, String language) {
		return composer(inquiry).footer(writable(inquiry, language), this.clock.instant());
	}

	/** The topics that can be chosen, the likeliest first and marked. */
	List<Offer> offers(Inquiry inquiry, Answer answer, Locale locale) {
		List<Topic> likely = new ArrayList<>(answer.topics());
		likely(inquiry, 0.0).stream().filter((topic) -> !likely.contains(topic)).forEach(likely::add);
		List<Topic> all = new ArrayList<>(likely);
		library(inquiry).topics()
			.stream()
			.map(CatalogTopic::topic)
			.filter((topic) -> !all.contains(topic))
			.forEach(all::add);
		return all.stream()
			.filter((topic) -> library(inquiry).answers(topic, answer.language()))
			.map((topic) -> new Offer(topic.slug(), this.words.topic(topic.slug(), locale),
					answer.topics().contains(topic), likely.contains(topic)))
			.toList();
	}

	/** The languages that there are texts in. */
	Set<String> languages(Inquiry inquiry) {
		return library(inquiry).languages();
	}

	private List<Topic> proposed(Inquiry inquiry, String language) {
		List<Topic> decided = inquiry.decisionMade()
			.map((decision) -> decision.topics().stream().map(Topic::new).toList())
			.orElse(List.of());
		List<Topic> topics = decided.isEmpty() ? likely(inquiry, LIKELY) : decided;
		return topics.stream()
			.filter((topic) -> library(inquiry).answers(topic, language))
			.limit(MOST_PROPOSED)
			.toList();
	}

	private List<Topic> likely(Inquiry inquiry, double atLeast) {
		return this.inquiries.document(inquiry.id())
			.map(this.explanations::read)
			.map(Explanation::topics)
			.orElse(List.of())
			.stream()
			.filter((topic) -> topic.probability() >= atLeast)
			.map((topic) -> new Topic(topic.topic()))
			.toList();
	}

	private TemplateLibrary library(Inquiry inquiry) {
		return composer(inquiry).library();
	}

	private ReplyComposer composer(Inquiry inquiry) {
		return this.programs.in(inquiry.mailbox()).composer();
	}

	/**
	 * Where answers start from.
	 *
	 * @param inquiries they answer
	 * @param explanations of what was decided
	 * @param drafts that are kept
	 */
	record CaseSources(Inquiries inquiries, Explanations explanations, Drafts drafts) {
	}

	/**
	 * A topic that can be chosen.
	 *
	 * @param slug of the topic
	 * @param title of it
	 * @param chosen whether the answer holds it
	 * @param likely whether it fits the message
	 */
	record Offer(String slug, String title, boolean chosen, boolean likely) {
	}

}
