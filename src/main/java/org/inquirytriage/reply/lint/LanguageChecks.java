package org.inquirytriage.reply.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.inquirytriage.reply.CatalogTopic;
import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.Notice;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.triage.Topic;

/** Checks that every language says the same and that nothing is missing in one. */
final class LanguageChecks {

	private final TemplateLibrary library;

	private final TemplateRenderer renderer;

	private final String topicsFile;

	private final Map<String, ReplyTemplate> templates = new HashMap<>();

	private final List<LintFinding> findings = new ArrayList<>();

	LanguageChecks(TemplateLibrary library, TemplateRenderer renderer, String topicsFile) {
		this.library = library;
		this.renderer = renderer;
		this.topicsFile = topicsFile;
		library.templates()
			.forEach((template) -> this.templates.put(key(template.kind(), template.slug(), template.language()),
					template));
	}

	/** The findings in all topics and notices. */
	List<LintFinding> check() {
		Set<String> languages = this.library.languages();
		this.library.topics().forEach((topic) -> languages.forEach((language) -> checkTopic(topic, language)));
		for (Notice notice : Notice.values()) {
			this.library.languages(notice).forEach((language) -> checkNotice(notice, language));
		}
		this.library.templates().forEach(this::checkAgainstEnglish);
		this.library.templates().forEach(this::checkTopicIsListed);
		return this.findings;
	}

	private void checkTopic(CatalogTopic topic, String language) {
		if (!topic.titles().containsKey(language)) {
			advise(topic, "the topic " + topic.topic() + " has no title in " + language);
		}
		if (topic.on() && !this.library.answers(topic.topic(), language)) {
			advise(topic, "the topic " + topic.topic() + " is on but has no approved template in " + language
					+ ", so it is held for a person");
		}
	}

	private void checkNotice(Notice notice, String language) {
		if (!this.templates.containsKey(key(Kind.NOTICE, notice.slug(), language))) {
			this.findings.add(LintFinding.severe(language + "/notices/" + notice.slug() + ".md", 1, "file",
					"this notice is missing"));
		}
	}

	private void checkAgainstEnglish(ReplyTemplate template) {
		ReplyTemplate english = this.templates
			.get(key(template.kind(), template.slug(), TemplateLibrary.STAFF_LANGUAGE));
		if (english == null || english == template) {
			return;
		}
		Set<String> missing = new TreeSet<>(this.renderer.compile(english).variables());
		missing.removeAll(this.renderer.compile(template).variables());
		if (!missing.isEmpty()) {
			this.findings.add(Place.body(template, "the English text also names " + String.join(", ", missing), false));
		}
		if (english.approved() != null && template.approved() != null
				&& template.approved().isBefore(english.approved())) {
			this.findings.add(Place.key(template, "approved", "the English text was approved later", false));
		}
	}

	private void checkTopicIsListed(ReplyTemplate template) {
		if (template.kind() == Kind.TOPIC && this.library.topic(new Topic(template.slug())).isEmpty()) {
			this.findings.add(Place.key(template, "topic", "this topic is not in " + this.topicsFile, false));
		}
	}

	private void advise(CatalogTopic topic, String sentence) {
		this.findings.add(LintFinding.advice(this.topicsFile, topic.line(), topic.topic().slug(), sentence));
	}

	private static String key(Kind kind, String slug, String language) {
		return kind + "/" + slug + "@" + language;
	}

}
