package org.inquirytriage.reply;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.triage.Topic;

/**
 * All wording that the program may send, with the facts that stand in it; never changes.
 */
public final class TemplateLibrary {

	/** The language that staff read. */
	public static final String STAFF_LANGUAGE = "en";

	private final Map<Topic, CatalogTopic> catalog;

	private final Map<String, ReplyTemplate> topicTemplates;

	private final Map<String, ReplyTemplate> noticeTemplates;

	private final ProgramFacts facts;

	private final ProgramCalendar calendar;

	private final String version;

	/**
	 * Takes what was read.
	 * @param topics in the order in which people list them
	 * @param templates of topics and notices in all languages
	 * @param facts that stand in them
	 * @param calendar of the program
	 * @param version a hash of everything that was read
	 */
	public TemplateLibrary(List<CatalogTopic> topics, Collection<ReplyTemplate> templates, ProgramFacts facts,
			ProgramCalendar calendar, String version) {
		this.catalog = new LinkedHashMap<>();
		topics.forEach((topic) -> this.catalog.put(topic.topic(), topic));
		this.topicTemplates = byId(templates, Kind.TOPIC);
		this.noticeTemplates = byId(templates, Kind.NOTICE);
		this.facts = facts;
		this.calendar = calendar;
		this.version = version;
	}

	/**
	 * The wording that answers a topic; throws MissingTemplateException when the topic is
	 * not on or has no approved template in the language.
	 */
	public ReplyTemplate template(Topic topic, String language) {
		CatalogTopic listed = this.catalog.get(topic);
		if (listed == null || !listed.on()) {
			throw new MissingTemplateException(topic + "@" + language);
		}
		return approved(this.topicTemplates, topic + "@" + language);
	}

	/**
	 * The wording of a notice; throws MissingTemplateException when there is no approved
	 * one in the language. There is no falling back to another language.
	 */
	public ReplyTemplate notice(Notice notice, String language) {
		return approved(this.noticeTemplates, notice.slug() + "@" + language);
	}

	/** The approved wording of a notice in a language, or nothing. */
	public Optional<ReplyTemplate> find(Notice notice, String language) {
		return Optional.ofNullable(this.noticeTemplates.get(notice.slug() + "@" + language))
			.filter(ReplyTemplate::isApproved);
	}

	/** Whether a topic is on and has an approved template in the language. */
	public boolean answers(Topic topic, String language) {
		CatalogTopic listed = this.catalog.get(topic);
		ReplyTemplate template = this.topicTemplates.get(topic + "@" + language);
		return listed != null && listed.on() && template != null && template.isApproved();
	}

	/** Every topic of the program, on or off. */
	public List<CatalogTopic> topics() {
		return List.copyOf(this.catalog.values());
	}

	/** The title of a topic in a language, or nothing when it has none. */
	public Optional<String> title(String slug, String language) {
		return topic(new Topic(slug)).map((topic) -> topic.titles().get(language));
	}

	/** The topic as the program lists it, or nothing. */
	public Optional<CatalogTopic> topic(Topic topic) {
		return Optional.ofNullable(this.catalog.get(topic));
	}

	/** The topics that may be answered by themselves. */
	public List<Topic> topicsOn() {
		return this.catalog.values().stream().filter(CatalogTopic::on).map(CatalogTopic::topic).toList();
	}

	/** Every template, drafts as well, in the order of their ids. */
	public List<ReplyTemplate> templates() {
		Map<String, ReplyTemplate> all = new TreeMap<>(this.topicTemplates);
		this.noticeTemplates.forEach((id, template) -> all.put("notices/" + id, template));
		return List.copyOf(all.values());
	}

	/** The languages that have answers. */
	public Set<String> languages() {
		Set<String> languages = new TreeSet<>();
		templates().stream()
			.filter((template) -> !template.isForOtherLanguages())
			.forEach((template) -> languages.add(template.language()));
		return languages;
	}

	/** The languages in which a notice is kept, or should be. */
	public Set<String> languages(Notice notice) {
		if (notice.use() == Notice.Use.TO_STAFF) {
			return Set.of(STAFF_LANGUAGE);
		}
		if (!notice.isForOtherLanguages()) {
			return languages();
		}
		Set<String> languages = new TreeSet<>(Set.of(STAFF_LANGUAGE));
		templates().stream()
			.filter((template) -> template.isForOtherLanguages())
			.forEach((template) -> languages.add(template.language()));
		return languages;
	}

	/** The facts that stand in the templates. */
	public ProgramFacts facts() {
		return this.facts;
	}

	/** When the program is open. */
	public ProgramCalendar calendar() {
		return this.calendar;
	}

	/** A hash of all content; equal content has an equal version. */
	public String version() {
		return this.version;
	}

	private static ReplyTemplate approved(Map<String, ReplyTemplate> templates, String id) {
		ReplyTemplate template = templates.get(id);
		if (template == null || !template.isApproved()) {
			throw new MissingTemplateException(id);
		}
		return template;
	}

	private static Map<String, ReplyTemplate> byId(Collection<ReplyTemplate> templates, Kind kind) {
		Map<String, ReplyTemplate> byId = new TreeMap<>();
		templates.stream()
			.filter((template) -> template.kind() == kind)
			.forEach((template) -> byId.put(template.id(), template));
		return byId;
	}

	/**
	 * The wording that holds at each moment, which people change while the service runs.
	 */
	@FunctionalInterface
	public interface Current {

		/** The wording that holds now; the same object as long as nothing changes. */
		TemplateLibrary now();

	}

}
