package org.inquirytriage.reply.mustache;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.TemplateException;
import org.inquirytriage.reply.TemplateRenderer;

/** Renders Markdown templates with JMustache, kept to naming facts. */
public final class MustacheRenderer implements TemplateRenderer {

	private static final Pattern FORBIDDEN_TAG = Pattern.compile("\\{\\{\\s*[{&=>$<][^}]*\\}*");

	private static final Pattern LINE = Pattern.compile("line (\\d+)");

	private final MarkdownText markdown = new MarkdownText();

	@Override
	public Compiled compile(ReplyTemplate template) {
		Matcher forbidden = FORBIDDEN_TAG.matcher(template.body());
		if (forbidden.find()) {
			int line = bodyLine(template)
					+ (int) template.body().substring(0, forbidden.start()).chars().filter((c) -> c == '\n').count();
			throw problem(template, line, forbidden.group(), "a template names facts and does nothing else");
		}
		return new Prepared(template,
				prepared(template, template.subject(), subjectLine(template), MarkdownText::oneLine),
				prepared(template, template.body(), bodyLine(template), MarkdownText::quoted));
	}

	@Override
	public String words(String words) {
		return LineWrapper.wrap(MarkdownText.oneLine(words));
	}

	private static Template prepared(ReplyTemplate template, String source, int firstLine,
			Function<String, String> escaping) {
		try {
			return Mustache.compiler()
				.withCollector(new MapsOnly())
				.withEscaper(escaping::apply)
				.withFormatter(MustacheRenderer::text)
				.strictSections(true)
				.emptyStringIsFalse(true)
				.compile(source);
		}
		catch (MustacheException ex) {
			throw problem(template, firstLine + lineIn(ex) - 1, "{{",
					"a variable or section is not closed or not well formed");
		}
	}

	private static String text(Object value) {
		if (value instanceof String text) {
			return text;
		}
		throw new NotOneFactException();
	}

	private static int lineIn(MustacheException ex) {
		Matcher line = LINE.matcher(String.valueOf(ex.getMessage()));
		return line.find() ? Integer.parseInt(line.group(1)) : 1;
	}

	private static int bodyLine(ReplyTemplate template) {
		return template.origin().bodyLine();
	}

	private static int subjectLine(ReplyTemplate template) {
		return template.origin().line("subject");
	}

	private static TemplateException problem(ReplyTemplate template, int line, String property, String sentence) {
		return new TemplateException(LintFinding.severe(template.origin().file(), line, property, sentence));
	}

	/** Thrown when a variable stands for a list or a group of facts. */
	private static final class NotOneFactException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	/** A template with subject and body parsed. */
	private final class Prepared implements Compiled {

		private final ReplyTemplate template;

		private final Template subject;

		private final Template body;

		private Prepared(ReplyTemplate template, Template subject, Template body) {
			this.template = template;
			this.subject = subject;
			this.body = body;
		}

		@Override
		public String subject(Map<String, Object> values) {
			return MarkdownText
				.oneLine(filled(this.subject, this.template.subject(), subjectLine(this.template), values));
		}

		@Override
		public String text(Map<String, Object> values) {
			return MustacheRenderer.this.markdown
				.text(filled(this.body, this.template.body(), bodyLine(this.template), values));
		}

		@Override
		public Set<String> variables() {
			VariableNames names = new VariableNames();
			this.subject.visit(names);
			this.body.visit(names);
			return names.found;
		}

		private String filled(Template part, String source, int firstLine, Map<String, Object> values) {
			try {
				return part.execute(values);
			}
			catch (MustacheException.Context ex) {
				Tag tag = Tag.first(source, (candidate) -> candidate.line() == ex.lineNo && candidate.isOf(ex.key))
					.orElse(new Tag(ex.lineNo, ex.key, false));
				throw problem(this.template, firstLine + tag.line() - 1, tag.name(),
						"there is no such fact in " + this.template.language());
			}
			catch (NotOneFactException ex) {
				Tag tag = Tag.first(source, (candidate) -> candidate.isVariable() && !candidate.isOneFactOf(values))
					.orElse(new Tag(1, ".", true));
				throw problem(this.template, firstLine + tag.line() - 1, tag.name(),
						"this stands for several facts; name one of them");
			}
		}

	}

	/** Collects the names of variables and sections. */
	private static final class VariableNames implements Mustache.Visitor {

		private final Set<String> found = new LinkedHashSet<>();

		@Override
		public void visitText(String text) {
			// words are of no interest here
		}

		@Override
		public void visitVariable(String name) {
			this.found.add(name);
		}

		@Override
		public boolean visitInclude(String name) {
			return false;
		}

		@Override
		public boolean visitSection(String name) {
			this.found.add(name);
			return true;
		}

		@Override
		public boolean visitInvertedSection(String name) {
			this.found.add(name);
			return true;
		}

	}

}
