package org.inquirytriage.text.jsoup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inquirytriage.text.HtmlToText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Renders HTML bodies with jsoup. */
public final class JsoupHtmlToText implements HtmlToText {

	private static final int HIDDEN_WORDS_THAT_MATTER = 3;

	private static final Pattern HIDING_STYLE = Pattern.compile("display:none|visibility:hidden|font-size:0(?![.1-9])|"
			+ "opacity:0(?![.1-9])|mso-hide:all|max-height:0(?![.1-9])|text-indent:-\\d{3,}");

	@Override
	public Rendering render(String html) {
		Element body = Jsoup.parse(html).body();
		body.select("script, style, head, title, template, noscript, object, svg").remove();
		List<String> hidden = removeHidden(body);
		TextWriter writer = new TextWriter();
		body.traverse(writer);
		int words = hidden.stream().mapToInt((place) -> place.split("\\s+").length).sum();
		return new Rendering(writer.text(), (words >= HIDDEN_WORDS_THAT_MATTER)
				? hidden.stream().distinct().collect(Collectors.joining("\n")) : "");
	}

	private static List<String> removeHidden(Element body) {
		List<String> places = new ArrayList<>();
		for (Element element : body.select("[style], [hidden], [aria-hidden=true]")) {
			if (isHidden(element)) {
				places.add(element.text().strip());
				element.remove();
			}
		}
		places.removeIf(String::isEmpty);
		return places;
	}

	private static boolean isHidden(Element element) {
		String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
		return element.hasAttr("hidden") || HIDING_STYLE.matcher(style).find();
	}

	/** Writes visible text with the line breaks and quote marks that a reader sees. */
	private static final class TextWriter implements NodeVisitor {

		private final StringBuilder text = new StringBuilder();

		private int quotes;

		@Override
		public void head(Node node, int depth) {
			if (node instanceof TextNode words) {
				append(words.text());
			}
			else if (node instanceof Element element) {
				if (element.normalName().equals("blockquote")) {
					breakLine();
					this.quotes++;
				}
				else if (element.normalName().equals("br")) {
					this.text.append('\n');
				}
				else if (element.normalName().equals("li")) {
					breakLine();
					append("- ");
				}
				else if (element.isBlock() && !isCell(element)) {
					breakLine();
				}
			}
		}

		@Override
		public void tail(Node node, int depth) {
			if (node instanceof Element element) {
				if (element.normalName().equals("p")) {
					breakLine();
					this.text.append('\n');
				}
				else if (isCell(element)) {
					append(" ");
				}
				else if (element.isBlock()) {
					breakLine();
				}
				if (element.normalName().equals("blockquote")) {
					this.quotes--;
				}
			}
		}

		private static boolean isCell(Element element) {
			return element.normalName().equals("td") || element.normalName().equals("th");
		}

		private void append(String words) {
			boolean lineStart = this.text.isEmpty() || this.text.charAt(this.text.length() - 1) == '\n';
			if (lineStart && words.isBlank()) {
				return;
			}
			if (lineStart) {
				this.text.append("> ".repeat(this.quotes));
			}
			this.text.append(lineStart ? words.stripLeading() : words);
		}

		private void breakLine() {
			if (!this.text.isEmpty() && this.text.charAt(this.text.length() - 1) != '\n') {
				this.text.append('\n');
			}
		}

		String text() {
			return this.text.toString().strip();
		}

	}

}
