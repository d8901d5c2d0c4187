package org.inquirytriage.tuning.topics.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.learning.TopicExample;
import org.inquirytriage.tuning.learning.TopicExamples;
import org.inquirytriage.tuning.learning.TopicLessons;
import org.inquirytriage.tuning.lexicon.Candidate;
import org.inquirytriage.tuning.lexicon.CurrentPhrases;
import org.inquirytriage.tuning.lexicon.LexiconKind;
import org.inquirytriage.tuning.models.TrainingSet;
import org.inquirytriage.tuning.templates.AddedTopic;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.CurrentTemplates.Standing;
import org.inquirytriage.tuning.templates.TemplateChange;
import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.templates.TemplatePreviews;
import org.inquirytriage.tuning.templates.TemplatePreviews.Shown;
import org.inquirytriage.tuning.templates.TemplatePreviews.Trial;
import org.inquirytriage.tuning.templates.TemplateVersion;
import org.inquirytriage.tuning.templates.TemplateVersion.Status;
import org.inquirytriage.tuning.templates.TemplateVersions;
import org.inquirytriage.tuning.topics.NewTopic;
import org.jspecify.annotations.Nullable;

/** Gathers what the pages of added topics show. */
public class TopicViews {

	private final CurrentTemplates current;

	private final TemplateVersions versions;

	private final TemplatePreviews previews;

	private final Taught taught;

	private final TopicExamples examples;

	TopicViews(CurrentTemplates current, TemplateVersions versions, TemplatePreviews previews, Taught taught,
			TopicExamples examples) {
		this.current = current;
		this.versions = versions;
		this.previews = previews;
		this.taught = taught;
		this.examples = examples;
	}

	/**
	 * What models know and may learn.
	 *
	 * @param live the triage in force
	 * @param set that models learn from
	 * @param phrases that stand beside the lexicons
	 * @param languages that models are taught
	 */
	record Taught(Supplier<Triage> live, TrainingSet set, CurrentPhrases phrases, Collection<String> languages) {
	}

	/** A form with what was typed. */
	TopicForm form(Map<String, String> typed) {
		return TopicForm.of(typed, this.current.latest().library().languages(), this.taught.languages());
	}

	LocalDate today() {
		return this.current.today();
	}

	/** What the templates of a topic would become. */
	Trial trial(NewTopic topic) {
		List<TemplateChange> files = topic.files();
		Set<LintFinding> findings = new LinkedHashSet<>();
		List<Shown> shown = new ArrayList<>();
		new TreeMap<>(topic.texts()).forEach((language, text) -> {
			TemplateName name = topic.name(language);
			Trial trial = this.previews.of(this.current.withAll(files), name, text.inFile(name));
			findings.addAll(trial.findings());
			trial.shown().stream().filter((letter) -> letter.moment().equals("day")).forEach(shown::add);
		});
		return new Trial(List.copyOf(findings), shown);
	}

	/**
	 * Every added topic with how far it is, those that wait for a second person first.
	 */
	public List<Line> lines(Locale reader) {
		Standing standing = this.current.latest();
		Stream<Line> waiting = this.versions.proposed()
			.stream()
			.map(TemplateVersion::file)
			.filter((file) -> AddedTopic.isFile(file) && standing.number(file) == 0)
			.distinct()
			.map(AddedTopic::topicOf)
			.map((topic) -> new Line(topic.slug(), topic.slug(), State.WAITS));
		Stream<Line> there = standing.addedTopics()
			.stream()
			.flatMap((topic) -> standing.library().topic(topic).stream())
			.map((topic) -> line(AddedTopic.of(topic), reader));
		return Stream.concat(waiting, there).toList();
	}

	private Line line(AddedTopic topic, Locale reader) {
		String slug = topic.topic().slug();
		return new Line(slug, topic.titles().getOrDefault(reader.getLanguage(), slug), state(topic));
	}

	private State state(AddedTopic topic) {
		Triage triage = this.taught.live().get().asOfNow();
		List<Boolean> known = languages().map((language) -> triage.topics(language).contains(topic.topic())).toList();
		if (!topic.on()) {
			return State.OFF;
		}
		if (!known.contains(true)) {
			return State.PEOPLE;
		}
		return known.contains(false) ? State.PARTLY : State.KNOWN;
	}

	/** What models know of each added topic. */
	public Map<Line, List<Lesson>> lessons(Locale reader) {
		Map<Line, List<Lesson>> all = new LinkedHashMap<>();
		lines(reader).stream()
			.filter((line) -> line.state() != State.WAITS)
			.forEach((line) -> all.put(line, lessons(new Topic(line.slug()))));
		return all;
	}

	private Stream<String> languages() {
		return this.taught.languages().stream().filter(this.current.latest().library().languages()::contains);
	}

	private List<Lesson> lessons(Topic topic) {
		Triage triage = this.taught.live().get().asOfNow();
		return languages()
			.map((language) -> new Lesson(language, this.taught.set().count(topic, language), TopicLessons.FEWEST,
					triage.topics(language).contains(topic)))
			.toList();
	}

	/** The page of a topic, or nothing when none of the name was added or proposed. */
	Optional<View> page(String slug, Locale reader) {
		Topic topic = new Topic(slug);
		String file = AddedTopic.file(topic);
		Standing standing = this.current.latest();
		List<Version> history = this.versions.of(file).stream().map((version) -> version(version, standing)).toList();
		if (history.isEmpty()) {
			return Optional.empty();
		}
		Optional<AddedTopic> there = (standing.number(file) > 0) ? standing.library().topic(topic).map(AddedTopic::of)
				: Optional.empty();
		Line line = there.map((added) -> line(added, reader)).orElseGet(() -> new Line(slug, slug, State.WAITS));
		List<String> words = this.taught.phrases()
			.version()
			.phrases()
			.stream()
			.filter((phrase) -> phrase.kind() == LexiconKind.TOPICS && phrase.group().equals(slug))
			.map(Candidate::phrase)
			.toList();
		return Optional.of(new View(line, there.orElse(null), standing.number(file), lessons(topic), words,
				this.examples.of(topic), history, List.copyOf(standing.library().languages())));
	}

	private Version version(TemplateVersion version, Standing standing) {
		ZoneId zone = standing.library().calendar().zone();
		List<String> files = (version.bundle() == null || version.status() != Status.PROPOSED) ? List.of()
				: this.versions.proposed()
					.stream()
					.filter((other) -> version.bundle().equals(other.bundle()))
					.map(TemplateVersion::text)
					.toList();
		return new Version(version.number(), version.status().name(), version.author(), version.saved().atZone(zone),
				standing.number(version.file()) == version.number() && version.status() == Status.PUBLISHED, files);
	}

	/** How far a topic is. */
	public enum State {

		/** A second person has not agreed. */
		WAITS,
		/** It is not answered. */
		OFF,
		/** People answer it. */
		PEOPLE,
		/** In some languages a machine may answer it. */
		PARTLY,
		/** A machine may answer it. */
		KNOWN

	}

	/**
	 * A topic in the list.
	 *
	 * @param slug of it
	 * @param title of it
	 * @param state how far it is
	 */
	public record Line(String slug, String title, State state) {
	}

	/**
	 * What models know of a topic in a language.
	 *
	 * @param language ISO 639-1
	 * @param examples how many there are
	 * @param needed how many it takes
	 * @param known whether the models in force were taught it
	 */
	public record Lesson(String language, int examples, int needed, boolean known) {

		/** How far it is in this language. */
		public String word() {
			return this.known ? "known" : (this.examples < this.needed) ? "few" : "ready";
		}

	}

	/** The page of a topic. */
	record View(Line line, @Nullable AddedTopic topic, int number, List<Lesson> lessons, List<String> words,
			List<TopicExample> examples, List<Version> history, List<String> languages) {

		/** The examples of a language. */
		public List<TopicExample> in(String language) {
			return this.examples.stream().filter((example) -> example.language().equals(language)).toList();
		}

		/** The versions that wait for a second person. */
		public List<Version> waiting() {
			return this.history.stream().filter((version) -> version.status().equals(Status.PROPOSED.name())).toList();
		}

	}

	/** A version of a topic; while it waits, with all texts that wait along with it. */
	record Version(int number, String status, String author, ZonedDateTime saved, boolean current, List<String> files) {
	}

}
