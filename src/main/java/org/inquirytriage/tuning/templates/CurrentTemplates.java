package org.inquirytriage.tuning.templates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.triage.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The templates that are sent: those of the files, with the published versions in their
 * place. Every replica asks the database each time whether anything was published, and
 * its clock whether the day of a version has come.
 */
public final class CurrentTemplates implements TemplateLibrary.Current {

	private final TemplateSources shipped;

	private final TemplateVersions versions;

	private final TemplateFiles files;

	private final TemplateLint lint;

	private final Clock clock;

	private final AtomicReference<@Nullable Standing> known = new AtomicReference<>();

	private final AtomicReference<@Nullable Standing> knownLatest = new AtomicReference<>();

	/**
	 * Puts published versions over the files.
	 * @param shipped the files
	 * @param versions that were published
	 * @param files that reads them
	 * @param lint that nothing is sent without
	 * @param clock tells which day it is
	 */
	public CurrentTemplates(TemplateSources shipped, TemplateVersions versions, TemplateFiles files, TemplateLint lint,
			Clock clock) {
		this.shipped = shipped;
		this.versions = versions;
		this.files = files;
		this.lint = lint;
		this.clock = clock;
	}

	@Override
	public TemplateLibrary now() {
		return standing().library();
	}

	/**
	 * What is sent now; throws TemplateException when a published version does not fit
	 * the files any more.
	 */
	public Standing standing() {
		// The turn is read first: what is published in between is read again next time.
		long turn = this.versions.turn();
		Instant now = this.clock.instant();
		Standing last = this.known.get();
		if (last != null && last.turn() == turn && (last.until() == null || now.isBefore(last.until()))) {
			return last;
		}
		Timeline timeline = Timeline.of(this.versions);
		ZoneId zone = zone(timeline);
		LocalDate day = LocalDate.ofInstant(now, zone);
		Standing next = standing(turn, timeline.on(day),
				timeline.next(day).map((date) -> date.atStartOfDay(zone).toInstant()).orElse(null));
		this.known.set(next);
		return next;
	}

	/** What is sent on a day, as far as it is published now. */
	public Standing on(LocalDate day) {
		long turn = this.versions.turn();
		Timeline timeline = Timeline.of(this.versions);
		return timeline.turns(LocalDate.MIN, List.of()).isEmpty() ? standing() : standing(turn, timeline.on(day), null);
	}

	/**
	 * What was published last of each template, whatever its days are: what the next
	 * version is written upon.
	 */
	public Standing latest() {
		long turn = this.versions.turn();
		Standing last = this.knownLatest.get();
		if (last != null && last.turn() == turn) {
			return last;
		}
		Standing next = standing(turn, this.versions.current(), null);
		this.knownLatest.set(next);
		return next;
	}

	private Standing standing(long turn, Map<String, TemplateVersion> sent, @Nullable Instant until) {
		TemplateSources sources = Timeline.over(this.shipped, sent, List.of());
		this.lint.requireUsable(sources);
		return new Standing(turn, until, sources, this.files.read(sources).usable(), sent);
	}

	// The zone stands in the facts, which have no days of their own.
	private ZoneId zone(Timeline timeline) {
		return this.files.read(Timeline.over(this.shipped, timeline.latest(), List.of())).library().calendar().zone();
	}

	/** The day it is at the program. */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), latest().library().calendar().zone());
	}

	/**
	 * All files as they would be with changes, one set for each day from today on that
	 * brings another.
	 */
	Set<TemplateSources> with(Collection<TemplateChange> changes) {
		Timeline timeline = Timeline.of(this.versions);
		LocalDate today = today();
		Set<TemplateSources> all = new LinkedHashSet<>(List.of(with(changes, timeline, today)));
		timeline.turns(today, changes.stream().map(TemplateChange::window).toList())
			.forEach((day) -> all.add(with(changes, timeline, day)));
		return all;
	}

	/** All files as they would be today if changes held on all days. */
	public TemplateSources withAll(Collection<TemplateChange> changes) {
		return Timeline.over(this.shipped, Timeline.of(this.versions).on(today()), changes);
	}

	/** All files as they would be on the first day of changes. */
	TemplateSources withAtFirst(Collection<TemplateChange> changes) {
		LocalDate today = today();
		LocalDate first = changes.stream()
			.map((change) -> change.window().firstFrom(today))
			.max(LocalDate::compareTo)
			.orElse(today);
		return with(changes, Timeline.of(this.versions), first);
	}

	private TemplateSources with(Collection<TemplateChange> changes, Timeline timeline, LocalDate day) {
		return Timeline.over(this.shipped, timeline.on(day),
				changes.stream().filter((change) -> change.window().holds(day)).toList());
	}

	/** The text of a file as shipped, or nothing. */
	public Optional<String> shipped(String file) {
		return Optional.ofNullable(this.shipped.templates().get(file));
	}

	/**
	 * Templates at some moment.
	 *
	 * @param turn how often versions were published until then
	 * @param until when others are sent without anything being published, null when never
	 * @param sources all texts
	 * @param library the texts as understood
	 * @param versions of the templates that were ever edited
	 */
	public record Standing(long turn, @Nullable Instant until, TemplateSources sources, TemplateLibrary library,
			Map<String, TemplateVersion> versions) {

		/** The text of a template, empty when there is none. */
		public String text(TemplateName name) {
			return text(name.file());
		}

		/** The text of a file, empty when there is none. */
		public String text(String file) {
			TemplateVersion version = this.versions.get(file);
			return (version != null && AddedTopic.isFile(file)) ? version.text()
					: this.sources.templates().getOrDefault(file, "");
		}

		/** The template as understood, or nothing. */
		public Optional<ReplyTemplate> template(TemplateName name) {
			return this.library.templates()
				.stream()
				.filter((template) -> TemplateName.of(template).equals(name))
				.findFirst();
		}

		/** The number of a template's version; 1 for a file, 0 when there is none. */
		public int number(TemplateName name) {
			return number(name.file());
		}

		/** The number of a file's version; 1 for a file, 0 when there is none. */
		public int number(String file) {
			TemplateVersion version = this.versions.get(file);
			if (version != null) {
				return version.number();
			}
			return text(file).isEmpty() ? 0 : 1;
		}

		/** The days on which a file's version is sent. */
		public Window window(String file) {
			TemplateVersion version = this.versions.get(file);
			return (version != null) ? version.window() : Window.ALWAYS;
		}

		/** The topics that were added beside those of the file. */
		public Set<Topic> addedTopics() {
			return this.versions.keySet()
				.stream()
				.filter(AddedTopic::isFile)
				.map(AddedTopic::topicOf)
				.collect(Collectors.toSet());
		}

	}

}
