package org.inquirytriage.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of an inquiry: what its writer wrote, apart from what the message only
 * carries along.
 *
 * @param subject of the message
 * @param authorText what the writer wrote in this message
 * @param quotedText what the message quotes, forwards, or hides in HTML; empty when
 * nothing
 * @param signature under the message; empty when none
 * @param segments of subject, author text, quoted text and signature, in that order
 * @param language of subject and author text together
 * @param hiddenText whether HTML held text that a reader does not see
 * @param quotesUs whether it quotes what the program itself sent
 */
public record InquiryText(String subject, String authorText, String quotedText, String signature,
		List<Segment> segments, Language language, boolean hiddenText, boolean quotesUs) {

	private static final Pattern QUOTE_MARKS = Pattern.compile("^[>|\\s]+");

	public InquiryText {
		segments = List.copyOf(segments);
	}

	/** The text that a segment's offsets count in. */
	public String textOf(Segment.Source source) {
		return switch (source) {
			case SUBJECT -> this.subject;
			case BODY -> this.authorText;
			case QUOTED -> this.quotedText;
			case SIGNATURE -> this.signature;
		};
	}

	/** The segments of one source. */
	public List<Segment> of(Segment.Source source) {
		return this.segments.stream().filter((segment) -> segment.source() == source).toList();
	}

	/** The segments of subject and author text: what the writer asks now. */
	public List<Segment> asked() {
		return this.segments.stream()
			.filter((segment) -> segment.source() == Segment.Source.SUBJECT || segment.source() == Segment.Source.BODY)
			.toList();
	}

	/**
	 * The segments that it quotes or hides, without marks and lines that say who wrote.
	 */
	public List<Segment> quoted() {
		return of(Segment.Source.QUOTED).stream()
			.map(InquiryText::withoutMarks)
			.filter((segment) -> !segment.text().isEmpty() && !QuoteSplitter.isFrame(segment.text()))
			.toList();
	}

	private static Segment withoutMarks(Segment segment) {
		String words = QUOTE_MARKS.matcher(segment.text()).replaceFirst("");
		return new Segment(segment.source(), segment.end() - words.length(), segment.end(), words);
	}

	/** Whether the writer wrote no words at all. */
	public boolean isBlank() {
		return this.subject.isBlank() && this.authorText.isBlank();
	}

}
