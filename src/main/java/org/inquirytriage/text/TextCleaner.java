package org.inquirytriage.text;

import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.text.QuoteSplitter.Divided;

/**
 * Turns a received message into the words its writer wrote; separates, and never deletes,
 * the rest.
 */
public final class TextCleaner {

	private static final int LONGEST_TEXT = 100_000;

	private static final int LONGEST_SUBJECT = 2_000;

	private final HtmlToText htmlToText;

	private final SegmentSplitter segments;

	private final LanguageDetector languages;

	public TextCleaner(HtmlToText htmlToText, SentenceSplitter sentences, LanguageDetector languages) {
		this.htmlToText = htmlToText;
		this.segments = new SegmentSplitter(sentences);
		this.languages = languages;
	}

	/**
	 * The words of a received message: its plain-text body, else its HTML body as a
	 * reader sees it.
	 */
	public InquiryText clean(InboundMessage message) {
		String plain = message.plainText();
		String html = message.html();
		if (plain != null && !plain.isBlank()) {
			return clean(message.subject(), plain, "");
		}
		if (html != null) {
			HtmlToText.Rendering rendering = this.htmlToText.render(html);
			return clean(message.subject(), rendering.text(), rendering.hiddenText());
		}
		return clean(message.subject(), "", "");
	}

	/** The words of a plain message. */
	public InquiryText clean(String subject, String body) {
		return clean(subject, body, "");
	}

	private InquiryText clean(String subject, String body, String hiddenText) {
		String cleanSubject = bounded(Characters.normalise(subject).replace('\n', ' ').strip(), LONGEST_SUBJECT);
		Divided divided = QuoteSplitter.divide(bounded(Characters.normalise(body), LONGEST_TEXT));
		String author = WrappedLines.joined(divided.author());
		String quoted = (divided.quoted() + "\n" + bounded(Characters.normalise(hiddenText), LONGEST_TEXT)).strip();
		List<Segment> all = new ArrayList<>();
		all.addAll(this.segments.split(cleanSubject, Segment.Source.SUBJECT));
		all.addAll(this.segments.split(author, Segment.Source.BODY));
		all.addAll(this.segments.split(quoted, Segment.Source.QUOTED));
		all.addAll(this.segments.split(divided.signature(), Segment.Source.SIGNATURE));
		Language language = this.languages.detect((cleanSubject + "\n" + author).strip());
		return new InquiryText(cleanSubject, author, quoted, divided.signature(), all, language, !hiddenText.isEmpty(),
				false);
	}

	private static String bounded(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
		return text.substring(0, end);
	}

}
