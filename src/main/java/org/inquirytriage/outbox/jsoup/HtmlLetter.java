package org.inquirytriage.outbox.jsoup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * A letter of plain text set in HTML: the very same words in paragraphs and lists, with
 * their language and no more style than reading needs. It holds no image and fetches
 * nothing.
 */
public final class HtmlLetter {

	private static final Pattern NEXT_LANGUAGE = Pattern.compile("\\n\\n\\* \\* \\*\\n\\n");

	private static final Pattern LIST_ITEM = Pattern.compile("[-*] ");

	private static final Pattern LINK_OR_NUMBER = Pattern.compile("(?<link>https://[^\\s<>\"]*[^\\s<>\".,;:!?)])"
			+ "|(?<![\\w-])(\\(\\d{3}\\) ?)?(\\d{1,3}[-.])*\\d{3}[-.]\\d{4}(?![\\w-])");

	/** The text is wrapped at this width. */
	private static final int WIDTH = 76;

	private final Document document = Document.createShell("");

	private HtmlLetter(String subject, String languages) {
		this.document.charset(StandardCharsets.UTF_8);
		this.document.prependChild(new DocumentType("html", "", ""));
		this.document.title(subject);
		root().attr("lang", languages.split(", ")[0]);
		this.document.body().attr("style", "font-family: sans-serif; line-height: 1.5; max-width: 40em");
	}

	/**
	 * The letter in HTML.
	 * @param subject its title
	 * @param text as it is sent beside it, with line feeds
	 * @param languages of the text, such as {@code en}; of two parts {@code vi, en}
	 */
	public static String of(String subject, String text, String languages) {
		HtmlLetter letter = new HtmlLetter(subject, languages);
		List<String> codes = List.of(languages.split(", "));
		String[] parts = (codes.size() > 1) ? NEXT_LANGUAGE.split(text) : new String[] { text };
		for (int index = 0; index < parts.length; index++) {
			if (index > 0) {
				letter.document.body().appendElement("hr");
			}
			letter.part(parts[index], codes.get(Math.min(index, codes.size() - 1)));
		}
		return letter.document.outerHtml();
	}

	private Element root() {
		return this.document.body().parents().getFirst();
	}

	/** The first strong letter tells which way the words run. */
	private void part(String text, String language) {
		Element part = this.document.body().appendElement("div").attr("lang", language).attr("dir", "auto");
		for (String block : text.strip().split("\\n{2,}")) {
			Element open = part;
			String before = "";
			for (String line : block.lines().toList()) {
				open = line(part, open, before, line);
				before = line;
			}
		}
	}

	/** Adds a line to what is open, or opens something new for it. */
	private static Element line(Element part, Element open, String before, String line) {
		Matcher item = LIST_ITEM.matcher(line);
		if (item.lookingAt()) {
			Element list = open.tagName().equals("li") ? open.parents().getFirst() : part.appendElement("ul");
			return words(list.appendElement("li"), line.substring(item.end()));
		}
		boolean goesOn = open.tagName().equals("p") || line.startsWith("  ");
		if (open == part || !goesOn) {
			return words(part.appendElement("p"), line);
		}
		if (isWrapped(before, line)) {
			open.appendText(" ");
		}
		else {
			open.appendElement("br");
		}
		return words(open, line.strip());
	}

	/** Whether a line ends because the next word had no room on it. */
	private static boolean isWrapped(String line, String next) {
		return line.length() + 1 + next.strip().split(" ", 2)[0].length() > WIDTH;
	}

	/** Adds words with their links; a telephone number is never broken into two lines. */
	private static Element words(Element in, String words) {
		Matcher found = LINK_OR_NUMBER.matcher(words);
		int end = 0;
		while (found.find()) {
			in.appendText(words.substring(end, found.start()));
			Element whole = (found.group("link") != null) ? in.appendElement("a").attr("href", found.group())
					: in.appendElement("span").attr("style", "white-space: nowrap");
			whole.text(found.group());
			end = found.end();
		}
		return in.appendText(words.substring(end));
	}

}
