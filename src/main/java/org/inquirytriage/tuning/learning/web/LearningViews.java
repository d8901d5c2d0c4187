package org.inquirytriage.tuning.learning.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriagePolicy;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.learning.Conflict;
import org.inquirytriage.tuning.learning.Example;
import org.inquirytriage.tuning.learning.Examples;
import org.inquirytriage.tuning.learning.Examples.Limits;
import org.inquirytriage.tuning.learning.Labelled;
import org.inquirytriage.tuning.learning.Masking;
import org.inquirytriage.tuning.learning.Masking.Piece;
import org.inquirytriage.tuning.learning.ShippedCorpus;

/** Makes what the pages of learning show. */
class LearningViews {

	/** How many labelled messages are looked through. */
	static final int MOST = 2000;

	private static final int SHOWN = 100;

	private static final int UNSURE = 8;

	private static final int EXCERPT = 140;

	private final Examples examples;

	private final ShippedCorpus corpus;

	private final Supplier<Triage> triage;

	private final TemplateLibrary.Current library;

	LearningViews(Examples examples, ShippedCorpus corpus, Supplier<Triage> triage, TemplateLibrary.Current library) {
		this.examples = examples;
		this.corpus = corpus;
		this.triage = triage;
		this.library = library;
	}

	/** The messages of one kind, and what is to be done. */
	View of(Show show) {
		List<Labelled> all = this.examples.last(MOST);
		List<Conflict> conflicts = this.corpus.conflicts().among(all);
		return new View(show, all.stream().filter(show.which).limit(SHOWN).map(this::row).toList(),
				new Counts(count(all, Show.WAITING), count(all, Show.ENTERING), count(all, Show.OUT)), conflicts,
				this.examples.unsure(limits(), UNSURE).stream().map(this::unsure).toList());
	}

	/** A message with what the rules would mask. */
	Look look(Labelled message, Locale locale) {
		String writer = message.original().writer();
		List<Topic> topics = this.library.now()
			.topics()
			.stream()
			.map((topic) -> new Topic(topic.topic().slug(),
					this.library.now().title(topic.topic().slug(), locale.getLanguage()).orElse(topic.topic().slug())))
			.toList();
		List<Conflict> conflicts = this.corpus.conflicts()
			.among(this.examples.last(MOST))
			.stream()
			.filter((conflict) -> conflict.message().inquiry().equals(message.inquiry())
					|| conflict.other().equals(message.inquiry().toString()))
			.toList();
		return new Look(message, at(message.given().at()), Masking.pieces(message.original().subject(), writer),
				Masking.pieces(message.original().text(), writer), topics, conflicts);
	}

	private Limits limits() {
		TriagePolicy policy = Objects.requireNonNullElseGet(this.triage.get().policies().get("en"),
				TriagePolicy::cautious);
		return new Limits(policy.answerBelow(), policy.redirectFrom());
	}

	private static long count(List<Labelled> all, Show show) {
		return all.stream().filter(show.which).count();
	}

	private Row row(Labelled message) {
		String words = message.example()
			.map(Example::wording)
			.map((wording) -> wording.subject() + " " + wording.text())
			.orElseGet(() -> message.original().subject() + " " + message.original().text())
			.strip();
		return new Row(message, (words.length() > EXCERPT) ? words.substring(0, EXCERPT) + "…" : words,
				at(message.given().at()));
	}

	private Unsure unsure(Examples.Unsure inquiry) {
		return new Unsure(inquiry.inquiry(), inquiry.subject(), at(inquiry.received()),
				Math.round(100 * inquiry.clinical()));
	}

	private ZonedDateTime at(Instant moment) {
		return moment.atZone(this.library.now().calendar().zone());
	}

	/** Which messages a page lists. */
	enum Show {

		/** Those that an admin has still to look at. */
		WAITING(Labelled::waits),
		/** Those that models learn from. */
		ENTERING(Labelled::enters),
		/** Those that were left out. */
		OUT((message) -> !message.waits() && !message.enters());

		private final Predicate<Labelled> which;

		Show(Predicate<Labelled> which) {
			this.which = which;
		}

		/** The word for it in addresses. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** What the page shows. */
	record View(Show show, List<Row> rows, Counts counts, List<Conflict> conflicts, List<Unsure> unsure) {
	}

	/** How many messages there are of each kind. */
	record Counts(long waiting, long entering, long out) {

		/** Of one kind. */
		public long of(Show show) {
			return switch (show) {
				case WAITING -> this.waiting;
				case ENTERING -> this.entering;
				case OUT -> this.out;
			};
		}

	}

	/** A labelled message in the list. */
	record Row(Labelled message, String excerpt, ZonedDateTime at) {
	}

	/** An inquiry that would teach much. */
	record Unsure(UUID inquiry, String subject, ZonedDateTime at, long percent) {
	}

	/** A message on its own page. */
	record Look(Labelled message, ZonedDateTime at, List<Piece> subject, List<Piece> text, List<Topic> topics,
			List<Conflict> conflicts) {

		/** The labels to choose from. */
		public Label[] labels() {
			return Label.values();
		}

	}

	/** A topic to choose. */
	record Topic(String slug, String title) {
	}

}
