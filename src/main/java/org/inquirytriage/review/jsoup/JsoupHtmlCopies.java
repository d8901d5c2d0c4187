package org.inquirytriage.review.jsoup;

import org.inquirytriage.review.reading.HtmlCopies;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Copies HTML with jsoup by a list of what may stay: elements of text and of tables,
 * without addresses, styles or names.
 */
public final class JsoupHtmlCopies implements HtmlCopies {

	private static final Safelist KEPT = new Safelist()
		.addTags("address", "b", "blockquote", "br", "caption", "center", "code", "dd", "del", "div", "dl", "dt", "em",
				"h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "li", "ol", "p", "pre", "s", "small", "span",
				"strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul")
		.addAttributes("td", "colspan", "rowspan")
		.addAttributes("th", "colspan", "rowspan")
		.addAttributes(":all", "dir", "lang");

	@Override
	public String safe(String html, String stylesheet) {
		Document received = Jsoup.parse(html);
		received.select("img[alt]").forEach(JsoupHtmlCopies::name);
		Document copy = new Cleaner(KEPT).clean(received);
		copy.outputSettings().prettyPrint(false);
		copy.title("-");
		copy.head().prependElement("meta").attr("charset", "utf-8");
		copy.head().appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
		copy.head().appendElement("link").attr("rel", "stylesheet").attr("href", stylesheet);
		return "<!DOCTYPE html>" + copy.outerHtml();
	}

	/** A picture is never fetched; what stands for it is read. */
	private static void name(Element picture) {
		picture.replaceWith(new TextNode(picture.attr("alt").isBlank() ? "" : "[" + picture.attr("alt").strip() + "]"));
	}

}
