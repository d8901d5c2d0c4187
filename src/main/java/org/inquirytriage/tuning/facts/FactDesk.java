package org.inquirytriage.tuning.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.tuning.facts.FactsText.Words;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.CurrentTemplates.Standing;
import org.inquirytriage.tuning.templates.SaveOutcome;
import org.inquirytriage.tuning.templates.TemplateChange;
import org.inquirytriage.tuning.templates.TemplateDesk;
import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.templates.TemplatePreviews;
import org.inquirytriage.tuning.templates.TemplatePreviews.Trial;

/** Where one fact of the program is given other words. */
public final class FactDesk {

	private final CurrentTemplates current;

	private final FactsText text;

	private final TemplateDesk desk;

	private final TemplatePreviews previews;

	/**
	 * Changes facts.
	 * @param current what is sent
	 * @param text of the file of facts
	 * @param desk where the file is changed
	 * @param previews of the templates that name a fact
	 */
	public FactDesk(CurrentTemplates current, FactsText text, TemplateDesk desk, TemplatePreviews previews) {
		this.current = current;
		this.text = text;
		this.desk = desk;
		this.previews = previews;
	}

	/** The facts that can be changed one by one, by path. */
	public Map<String, Words> facts() {
		Standing latest = this.current.latest();
		return this.text.facts(latest.text(TemplateSources.PROGRAM), languages(latest));
	}

	/** The number of the version that a change would follow. */
	public int version() {
		return this.current.latest().number(TemplateSources.PROGRAM);
	}

	/** The templates that name a fact. */
	public List<TemplateName> namedIn(String path) {
		Pattern named = Pattern.compile("\\{\\{[{#&]?\\s*" + Pattern.quote(path) + "\\s*}");
		return this.current.latest()
			.library()
			.templates()
			.stream()
			.filter((template) -> named.matcher(template.body()).find())
			.map(TemplateName::of)
			.toList();
	}

	/** What a template that names a fact would become; nothing when none does. */
	public Optional<Trial> trial(String path, String language, Map<String, List<String>> texts) {
		List<TemplateName> named = namedIn(path);
		Standing latest = this.current.latest();
		return named.stream()
			.filter((name) -> name.language().equals(language))
			.findFirst()
			.or(() -> named.stream().findFirst())
			.map((name) -> this.previews.of(
					latest.sources().with(TemplateSources.PROGRAM, changed(latest, path, texts)), name,
					latest.text(name)));
	}

	/**
	 * Publishes other words for a fact, or proposes them where a second person is asked
	 * for.
	 * @param basedOn the version that the person had seen
	 */
	public SaveOutcome save(String person, int basedOn, String path, Map<String, List<String>> texts) {
		Standing latest = this.current.latest();
		if (latest.number(TemplateSources.PROGRAM) != basedOn) {
			return new SaveOutcome.Stale();
		}
		return this.desk.save(person,
				new TemplateChange(TemplateSources.PROGRAM, basedOn, changed(latest, path, texts)));
	}

	/** Whether a second person is asked for. */
	public boolean asksSecondPerson() {
		return this.desk.asksSecondPerson();
	}

	private String changed(Standing latest, String path, Map<String, List<String>> texts) {
		return this.text.with(latest.text(TemplateSources.PROGRAM), languages(latest), path, texts);
	}

	private static Set<String> languages(Standing standing) {
		return Set.copyOf(standing.library().languages());
	}

}
