package org.inquirytriage.tuning.templates.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.reply.Notice;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.facts.FlatFacts;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.CurrentTemplates.Standing;
import org.inquirytriage.tuning.templates.Differences;
import org.inquirytriage.tuning.templates.Differences.Line;
import org.inquirytriage.tuning.templates.TemplateList;
import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.templates.TemplatePreviews;
import org.inquirytriage.tuning.templates.TemplatePreviews.Trial;
import org.inquirytriage.tuning.templates.TemplateText;
import org.inquirytriage.tuning.templates.TemplateVersion;
import org.inquirytriage.tuning.templates.TemplateVersion.Origin;
import org.inquirytriage.tuning.templates.TemplateVersion.Status;
import org.inquirytriage.tuning.templates.TemplateVersions;
import org.jspecify.annotations.Nullable;

/** Gathers what the pages of templates show. */
class TemplateViews {

	private final CurrentTemplates current;

	private final TemplateVersions versions;

	private final TemplatePreviews previews;

	private final Differences differences;

	private final Clock clock;

	TemplateViews(CurrentTemplates current, TemplateVersions versions, TemplatePreviews previews,
			Differences differences, Clock clock) {
		this.current = current;
		this.versions = versions;
		this.previews = previews;
		this.differences = differences;
		this.clock = clock;
	}

	TemplateList list(String reader) {
		return TemplateList.of(this.current.standing(), this.versions.proposed(), today(), reader);
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.current.now().calendar().zone());
	}

	/** The texts of all files that are sent. */
	Map<String, String> files() {
		return this.current.standing().sources().templates();
	}

	/** A template's page, or nothing when there is and can be none of the name. */
	Optional<View> page(TemplateName name, String reader) {
		Standing standing = this.current.standing();
		ReplyTemplate template = standing.template(name).orElseGet(() -> translated(standing, name));
		if (template == null || !languages(standing, name).contains(name.language())) {
			return Optional.empty();
		}
		boolean there = standing.number(name) > 0;
		TemplateText text = TemplateText.of(template);
		TemplateForm form = TemplateForm.of(standing.number(name), text);
		List<Version> history = this.versions.of(name.file()).stream().map(this::version).toList();
		return Optional.of(new View(name, title(standing, name, reader), there, form,
				trial(name, there ? standing.text(name) : form.inFile(name, today())), history,
				FlatFacts.of(standing.library().facts().in(name.language())), languages(standing, name),
				fileChanged(standing, name)));
	}

	/** A template that is missing starts from the one in English. */
	private static @Nullable ReplyTemplate translated(Standing standing, TemplateName name) {
		return standing.template(name.in(TemplateLibrary.STAFF_LANGUAGE)).orElse(null);
	}

	private static List<String> languages(Standing standing, TemplateName name) {
		TemplateLibrary library = standing.library();
		Optional<Notice> notice = (name.kind() == Kind.NOTICE) ? Notice.named(name.slug()) : Optional.empty();
		return List.copyOf(notice.map(library::languages).orElseGet(library::languages));
	}

	private static String title(Standing standing, TemplateName name, String reader) {
		if (name.kind() == Kind.NOTICE) {
			return standing.template(name).map(ReplyTemplate::title).orElse(name.slug());
		}
		return standing.library()
			.topics()
			.stream()
			.filter((topic) -> topic.topic().slug().equals(name.slug()))
			.findFirst()
			.map((topic) -> topic.titles().getOrDefault(reader, name.slug()))
			.orElse(name.slug());
	}

	Trial trial(TemplateName name, String text) {
		return this.previews.of(this.current.standing().sources(), name, text);
	}

	/** What somebody else changed after a version was seen. */
	List<Line> changedSince(TemplateName name, int seen) {
		String before = text(name, seen).orElse("");
		return this.differences.between(before, this.current.standing().text(name));
	}

	/** One version beside the one before it. */
	Optional<Compared> compared(TemplateName name, int number) {
		return this.versions.of(name.file())
			.stream()
			.filter((version) -> version.number() == number)
			.findFirst()
			.map((version) -> new Compared(version(version),
					this.differences.between(text(name, version.basedOn()).orElse(""), version.text()),
					this.differences.between(this.current.standing().text(name), version.text()),
					this.current.standing().number(name)));
	}

	private Optional<String> text(TemplateName name, int number) {
		Optional<String> kept = this.versions.of(name.file())
			.stream()
			.filter((version) -> version.number() == number)
			.map(TemplateVersion::text)
			.findFirst();
		return (kept.isEmpty() && number == 1) ? this.current.shipped(name.file()) : kept;
	}

	/** Whether the file says something else than it did when it was first edited. */
	private boolean fileChanged(Standing standing, TemplateName name) {
		String shipped = this.current.shipped(name.file()).orElse("");
		return !shipped.isEmpty() && !standing.text(name).equals(shipped)
				&& this.versions.of(name.file())
					.stream()
					.filter((version) -> version.origin() == Origin.FILE)
					.noneMatch((version) -> version.text().equals(shipped));
	}

	private Version version(TemplateVersion version) {
		TemplateName name = TemplateName.ofFile(version.file()).orElseThrow();
		Standing standing = this.current.standing();
		return new Version(version.number(), version.origin(), version.status(), version.author(),
				version.saved().atZone(standing.library().calendar().zone()), version.decidedBy(),
				standing.number(name) == version.number());
	}

	/**
	 * The page of a template.
	 *
	 * @param name of it
	 * @param title what people call it
	 * @param there whether there is one already
	 * @param form what stands in it
	 * @param trial what it becomes
	 * @param history its versions, the newest first, none when it was never edited
	 * @param variables that it may name
	 * @param languages in which it is needed
	 * @param fileChanged whether its file says something new
	 */
	record View(TemplateName name, String title, boolean there, TemplateForm form, Trial trial, List<Version> history,
			Map<String, String> variables, List<String> languages, boolean fileChanged) {

		/** The versions that wait for a second person. */
		public List<Version> waiting() {
			return this.history.stream().filter((version) -> version.status() == Status.PROPOSED).toList();
		}

	}

	/**
	 * A version as the page shows it.
	 *
	 * @param number from 1
	 * @param origin where it came from
	 * @param status whether it may be sent
	 * @param author who saved it
	 * @param saved when, in the program's zone
	 * @param decidedBy the second person
	 * @param current whether it is the one that is sent
	 */
	record Version(int number, Origin origin, Status status, String author, ZonedDateTime saved,
			@Nullable String decidedBy, boolean current) {

		/** Whether one can go back to it. */
		public boolean returnable() {
			return !this.current && this.status == Status.PUBLISHED;
		}

	}

	/**
	 * A version beside others.
	 *
	 * @param version the one
	 * @param before the difference from the version that its author had seen
	 * @param now the difference from the one that is sent
	 * @param number of the one that is sent
	 */
	record Compared(Version version, List<Line> before, List<Line> now, int number) {
	}

}
