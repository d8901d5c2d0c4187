package org.inquirytriage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into segments: sentences, lines that stand alone and items of a list. */
final class SegmentSplitter {

	private static final int WRAPPED_LINE = 45;

	private static final Pattern LIST_ITEM = Pattern.compile("^\\s*(?:[-*•·>]|\\(?\\d{1,2}[.)]|[a-h][.)])\\s+.*");

	private static final Pattern QUESTION_OR_CRY = Pattern.compile("[?!]+[\\s\"')]+|[;…]\\s+|\\.{2,}\\s*");

	private final SentenceSplitter sentences;

	SegmentSplitter(SentenceSplitter sentences) {
		this.sentences = sentences;
	}

	List<Segment> split(String text, Segment.Source source) {
		List<Segment> segments = new ArrayList<>();
		for (int[] paragraph : paragraphs(text)) {
			String words = text.substring(paragraph[0], paragraph[1]).replace('\n', ' ');
			for (int[] sentence : this.sentences.split(words)) {
				addPieces(segments, source, paragraph[0] + sentence[0], words.substring(sentence[0], sentence[1]));
			}
		}
		return segments;
	}

	private static void addPieces(List<Segment> segments, Segment.Source source, int offset, String sentence) {
		int from = 0;
		var matcher = QUESTION_OR_CRY.matcher(sentence);
		while (matcher.find()) {
			add(segments, source, offset + from, sentence.substring(from, matcher.end()));
			from = matcher.end();
		}
		add(segments, source, offset + from, sentence.substring(from));
	}

	private static void add(List<Segment> segments, Segment.Source source, int offset, String piece) {
		String words = piece.strip();
		if (words.chars().noneMatch(Character::isLetterOrDigit) || Noise.isIn(words)) {
			return;
		}
		int start = offset + piece.indexOf(words);
		segments.add(new Segment(source, start, start + words.length(), words));
	}

	private static List<int[]> paragraphs(String text) {
		List<int[]> found = new ArrayList<>();
		int start = 0;
		int lineStart = 0;
		while (lineStart < text.length()) {
			int end = text.indexOf('\n', lineStart);
			end = (end < 0) ? text.length() : end;
			int nextEnd = Math.max(end, text.indexOf('\n', Math.min(end + 1, text.length())));
			String line = text.substring(lineStart, end);
			String next = (end < text.length()) ? text.substring(end + 1, (nextEnd > end) ? nextEnd : text.length())
					: "";
			if (!continues(line, next)) {
				found.add(new int[] { start, end });
				start = Math.min(end + 1, text.length());
			}
			lineStart = end + 1;
		}
		return found;
	}

	private static boolean continues(String line, String next) {
		return line.length() >= WRAPPED_LINE && !next.isBlank() && !line.stripTrailing().endsWith(":")
				&& !LIST_ITEM.matcher(next).matches() && Noise.isIn(line) == Noise.isIn(next);
	}

}
