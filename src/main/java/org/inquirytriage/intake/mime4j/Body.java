package org.inquirytriage.intake.mime4j;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The text of an entity in up to two forms; each form is whole by itself.
 *
 * @param plain null when some of the text is there as HTML only
 * @param html null when none of the text is HTML
 */
record Body(@Nullable String plain, @Nullable String html) {

	static final Body NONE = new Body(null, null);

	/** Whether it holds no words. */
	boolean isBlank() {
		return (this.plain == null || this.plain.isBlank()) && (this.html == null || this.html.isBlank());
	}

	/** Several bodies one below the other, in both forms where each form is whole. */
	static Body below(List<Body> bodies) {
		List<Body> written = bodies.stream().filter((body) -> !body.isBlank()).toList();
		if (written.size() <= 1) {
			return written.isEmpty() ? NONE : written.getFirst();
		}
		boolean allPlain = written.stream().allMatch((body) -> body.plain() != null);
		boolean someHtml = written.stream().anyMatch((body) -> body.html() != null);
		String plain = allPlain ? written.stream().map(Body::plain).collect(Collectors.joining("\n\n")) : null;
		String html = someHtml ? written.stream().map(Body::asHtml).collect(Collectors.joining("\n<br>\n")) : null;
		return new Body(plain, html);
	}

	/** The choice among alternatives: the first of each form that holds words. */
	static Body among(List<Body> alternatives) {
		return new Body(
				alternatives.stream()
					.map(Body::plain)
					.filter((plain) -> plain != null && !plain.isBlank())
					.findFirst()
					.orElse(null),
				alternatives.stream()
					.map(Body::html)
					.filter((html) -> html != null && !html.isBlank())
					.findFirst()
					.orElse(null));
	}

	/** The body as quoted text, as it stands under a message that carries it along. */
	Body quoted() {
		String quotedPlain = (this.plain == null) ? null
				: this.plain.lines().map((line) -> "> " + line).collect(Collectors.joining("\n"));
		String quotedHtml = (this.html == null) ? null : "<blockquote type=\"cite\">" + this.html + "</blockquote>";
		return new Body(quotedPlain, quotedHtml);
	}

	private String asHtml() {
		if (this.html != null) {
			return this.html;
		}
		String escaped = Objects.requireNonNullElse(this.plain, "")
			.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;");
		return "<div>" + escaped.replace("\n", "<br>\n") + "</div>";
	}

}
