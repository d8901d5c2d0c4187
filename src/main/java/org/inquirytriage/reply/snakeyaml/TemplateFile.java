package org.inquirytriage.reply.snakeyaml;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.Notice;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.reply.ReplyTemplate.Origin;
import org.inquirytriage.reply.TemplateException;
import org.jspecify.annotations.Nullable;

/** Reads one template: front matter between two lines of dashes, then the body. */
final class TemplateFile {

	private static final Pattern PATH = Pattern
		.compile("(?<language>[a-z]{2,3})/(?<folder>notices/)?(?<slug>[a-z0-9]+(-[a-z0-9]+)*)\\.md");

	private static final Pattern PARTS = Pattern.compile("---\\n(?<front>.*?\\n)---\\n(?<body>.*)", Pattern.DOTALL);

	private static final Set<String> KEYS = Set.of("topic", "notice", "title", "subject", "owner", "approved",
			"review-by", "sources");

	private final Findings findings;

	TemplateFile(Findings findings) {
		this.findings = findings;
	}

	/**
	 * The template in a file; nothing, and a severe finding, when there is none to be
	 * read.
	 */
	Optional<ReplyTemplate> read(String file, String content) {
		try {
			Matcher path = PATH.matcher(file);
			Matcher parts = PARTS.matcher(content);
			if (!path.matches()) {
				throw problem(file, "file", "a template is kept as en/topic.md or en/notices/notice.md");
			}
			if (!parts.matches()) {
				throw problem(file, "front matter",
						"the file does not start with front matter between two lines of ---");
			}
			YamlTree front = YamlTree.read(file, parts.group("front"), 2);
			int bodyLine = 1 + (int) content.substring(0, parts.start("body")).lines().count();
			return Optional.of(template(front, path, parts.group("body").strip(), bodyLine));
		}
		catch (TemplateException ex) {
			this.findings.unreadable(ex);
			return Optional.empty();
		}
	}

	private ReplyTemplate template(YamlTree front, Matcher path, String body, int bodyLine) {
		Kind kind = (path.group("folder") != null) ? Kind.NOTICE : Kind.TOPIC;
		String slug = path.group("slug");
		Map<String, Object> values = front.map();
		checkKeys(front, kind, slug, body);
		LocalDate approved = date(front, "approved");
		if (approved == null) {
			noteDraft(front, kind);
		}
		List<String> sources = YamlTree.list(values.get("sources")).stream().map(YamlTree::text).toList();
		return new ReplyTemplate(kind, slug, path.group("language"), YamlTree.text(values.get("title")),
				YamlTree.text(values.get("subject")), YamlTree.text(values.get("owner")), approved,
				date(front, "review-by"), sources, body, new Origin(front.file(), front.lines(), bodyLine));
	}

	private void checkKeys(YamlTree front, Kind kind, String slug, String body) {
		Map<String, Object> values = front.map();
		String name = (kind == Kind.TOPIC) ? "topic" : "notice";
		if (!YamlTree.text(values.get(name)).equals(slug)) {
			this.findings.severe(front, name, "it must be the name of the file, " + slug);
		}
		if (kind == Kind.NOTICE && Notice.named(slug).isEmpty()) {
			this.findings.severe(front, name, "there is no notice of this name");
		}
		boolean leaves = kind == Kind.TOPIC || Notice.named(slug).filter(Notice::hasSubject).isPresent();
		for (String key : leaves ? List.of("title", "subject", "owner") : List.of("title", "owner")) {
			if (YamlTree.text(values.get(key)).isEmpty()) {
				this.findings.severe(front, key, "it is missing");
			}
		}
		if (body.isEmpty()) {
			this.findings.severe(front, name, "the body is empty");
		}
		values.keySet()
			.stream()
			.filter((key) -> !KEYS.contains(key))
			.forEach((key) -> this.findings.advice(front, key, "there is no such key"));
	}

	private void noteDraft(YamlTree front, Kind kind) {
		if (kind == Kind.NOTICE) {
			this.findings.severe(front, "approved", "a notice must be approved");
			return;
		}
		this.findings.advice(front, "approved", "this is a draft, so its topic is held for a person");
	}

	private @Nullable LocalDate date(YamlTree front, String key) {
		String text = YamlTree.text(front.map().get(key));
		return text.isEmpty() ? null : this.findings.date(front, key, text).orElse(null);
	}

	private static TemplateException problem(String file, String property, String sentence) {
		return new TemplateException(LintFinding.severe(file, 1, property, sentence));
	}

}
