package org.inquirytriage.tuning.templates;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.reply.Notice;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.ReplyTemplate.Kind;

/**
 * What a template is called.
 *
 * @param kind whether it belongs to a topic or a notice
 * @param language such as {@code en}
 * @param slug of the topic or notice
 */
public record TemplateName(Kind kind, String language, String slug) {

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern FILE = Pattern.compile("([a-z]{2,3})/(notices/)?([a-z0-9-]+)\\.md");

	private static final int LONGEST = 100;

	/** The name in a path such as {@code en/topics/hours}, or nothing. */
	public static Optional<TemplateName> of(String language, String folder, String slug) {
		if (!LANGUAGE.matcher(language).matches() || !SLUG.matcher(slug).matches() || slug.length() > LONGEST) {
			return Optional.empty();
		}
		return switch (folder) {
			case "topics" -> Optional.of(new TemplateName(Kind.TOPIC, language, slug));
			case "notices" -> Optional.of(new TemplateName(Kind.NOTICE, language, slug));
			default -> Optional.empty();
		};
	}

	/** The name of a file such as {@code en/notices/footer.md}, or nothing. */
	public static Optional<TemplateName> ofFile(String file) {
		Matcher matcher = FILE.matcher(file);
		return matcher.matches()
				? of(matcher.group(1), (matcher.group(2) != null) ? "notices" : "topics", matcher.group(3))
				: Optional.empty();
	}

	/** The name of a template. */
	public static TemplateName of(ReplyTemplate template) {
		return new TemplateName(template.kind(), template.language(), template.slug());
	}

	/** Its file within the folder of templates. */
	public String file() {
		return this.language + ((this.kind == Kind.NOTICE) ? "/notices/" : "/") + this.slug + ".md";
	}

	/** Its path among the pages, such as {@code en/topics/hours}. */
	public String path() {
		return this.language + ((this.kind == Kind.NOTICE) ? "/notices/" : "/topics/") + this.slug;
	}

	/** Whether it may be sent on its own; else it is a part of answers. */
	public boolean leavesAlone() {
		return this.kind == Kind.TOPIC
				|| Notice.named(this.slug).filter((notice) -> notice.use() != Notice.Use.PART).isPresent();
	}

	/** The same in another language. */
	public TemplateName in(String other) {
		return new TemplateName(this.kind, other, this.slug);
	}

}
