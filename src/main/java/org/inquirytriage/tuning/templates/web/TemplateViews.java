package org.inquirytriage.tuning.templates.web;

import java.time.Instant;
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
import org.inquirytriage.tuning.templates.TemplateUse;
import org.inquirytriage.tuning.templates.TemplateVersion;
import org.inquirytriage.tuning.templates.TemplateVersion.Origin;
import org.inquirytriage.tuning.templates.TemplateVersion.Status;
import org.inquirytriage.tuning.templates.TemplateVersions;
import org.inquirytriage.tuning.templates.Window;
import org.jspecify.annotations.Nullable;

/** Gathers what the pages of templates show. */
class TemplateViews {

	private final CurrentTemplates current;

	private final TemplateVersions versions;

	private final TemplatePreviews previews;

	private final Differences differences;

	private final TemplateUse use;

	TemplateViews(CurrentTemplates current, TemplateVersions versions, TemplatePreviews previews,
			Differences differences, TemplateUse use) {
		this.current = current;
		this.versions = versions;
		this.previews = previews;
		this.differences = differences;
		this.use = use;
	}

	TemplateList list(String reader) {
		return TemplateList.of(this.current, this.versions.proposed(), this.use.lastSent(), reader);
	}

	LocalDate today() {
		return this.current.today();
	}

	/** The texts of all files that are sent. */
	Map<String, String> files() {
		return this.current.standing().sources().templates();
	}

	/** A template's page, or nothing when there is and can be none of the name. */
	Optional<View> page(TemplateName name, String reader) {
		Standing standing = this.current.latest();
		ReplyTemplate template = standing.template(name).orElseGet(() -> translated(standing, name));
		if (template == null || !languages(standing, name).contains(name.language())) {
			return Optional.empty();
		}
		boolean there = standing.number(name) > 0;
		TemplateText text = TemplateText.of(template);
		TemplateForm form = TemplateForm.of(standing.number(name), text, standing.window(name.file()));
		return Optional.of(new View(name, title(standing, name, reader), there, form,
				trial(name, there ? standing.text(name) : form.inFile(name, today())), history(name.file()),
				FlatFacts.of(standing.library().facts().in(name.language())), languages(standing, name),
				fileChanged(standing, name), new Sent(this.current.standing().number(name), day(name))));
	}

	/** The versions of a file, the newest first; none when it was never edited. */
	List<Version> history(String file) {
		return this.versions.of(file).stream().map(this::version).toList();
	}

	/** What was published last. */
	Standing latest() {
		return this.current.latest();
	}

	private @Nullable LocalDate day(TemplateName name) {
		Instant last = this.use.lastSent().get(name.slug() + "@" + name.language());
		return (last != null) ? LocalDate.ofInstant(last, this.current.latest().library().calendar().zone()) : null;
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
		return this.previews.of(this.current.latest().sources(), name, text);
	}

	/** What somebody else changed after a version was seen. */
	List<Line> changedSince(String file, int seen) {
		return this.differences.between(text(file, seen).orElse(""), this.current.latest().text(file));
	}

	/** One version beside the one before it. */
	Optional<Compared> compared(String file, int number) {
		return this.versions.of(file)
			.stream()
			.filter((version) -> version.number() == number)
			.findFirst()
			.map((version) -> new Compared(version(version),
					this.differences.between(text(file, version.basedOn()).orElse(""), version.text()),
					this.differences.between(this.current.standing().text(file), version.text()),
					this.current.latest().number(file), together(version)));
	}

	private List<String> together(TemplateVersion version) {
		return (version.bundle() == null) ? List.of()
				: this.versions.proposed()
					.stream()
					.filter((other) -> version.bundle().equals(other.bundle()))
					.map(TemplateVersion::file)
					.toList();
	}

	private Optional<String> text(String file, int number) {
		Optional<String> kept = this.versions.of(file)
			.stream()
			.filter((version) -> version.number() == number)
			.map(TemplateVersion::text)
			.findFirst();
		return (kept.isEmpty() && number == 1) ? this.current.shipped(file) : kept;
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
		Standing standing = this.current.standing();
		return new Version(version.number(), version.origin(), version.status(), version.author(),
				version.saved().atZone(standing.library().calendar().zone()), version.decidedBy(),
				standing.number(version.file()) == version.number(), version.window());
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
	 * @param sent which of its versions is sent today, and when it last was
	 */
	record View(TemplateName name, String title, boolean there, TemplateForm form, Trial trial, List<Version> history,
			Map<String, String> variables, List<String> languages, boolean fileChanged, Sent sent) {

		/** The versions that wait for a second person. */
		public List<Version> waiting() {
			return this.history.stream().filter((version) -> version.status() == Status.PROPOSED).toList();
		}

	}

	/**
	 * What is sent of a template.
	 *
	 * @param number of the version that is sent today
	 * @param last the day on which the template was last sent, null when it never was
	 */
	record Sent(int number, @Nullable LocalDate last) {
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
	 * @param window the days on which it is sent
	 */
	record Version(int number, Origin origin, Status status, String author, ZonedDateTime saved,
			@Nullable String decidedBy, boolean current, Window window) {

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
	 * @param together the files that are decided upon together with it
	 */
	record Compared(Version version, List<Line> before, List<Line> now, int number, List<String> together) {
	}

}
