package org.inquirytriage.inquiry;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.triage.Evidence.Layer;
import org.jspecify.annotations.Nullable;

/**
 * A text with the places that layers of triage acted on.
 *
 * @param pieces that make up the whole text, in order
 */
public record HighlightedText(List<Piece> pieces) {

	public HighlightedText {
		pieces = List.copyOf(pieces);
	}

	/** The text without its marks. */
	public String plain() {
		return this.pieces.stream().map(Piece::text).collect(Collectors.joining());
	}

	/** Whether any layer acted on it. */
	public boolean marked() {
		return this.pieces.stream().anyMatch((piece) -> piece.layer() != null);
	}

	/**
	 * A stretch of the text.
	 *
	 * @param text as it stands
	 * @param layer the most serious one that acted on it, null when none did
	 * @param ending the marks that end with it, the most serious first
	 */
	public record Piece(String text, @Nullable Layer layer, List<Mark> ending) {

		public Piece {
			ending = List.copyOf(ending);
		}

	}

	/**
	 * Cuts a text at its marks; marks that reach beyond it are cut off.
	 * @param text the text that the marks' offsets count in
	 * @param marks in any order; they may overlap
	 */
	public static HighlightedText of(String text, List<Mark> marks) {
		List<Mark> inside = marks.stream()
			.map((mark) -> clipped(mark, text.length()))
			.filter((mark) -> mark.start() < mark.end())
			.distinct()
			.sorted(Comparator.comparing(Mark::layer).thenComparing(Mark::start).thenComparing(Mark::id))
			.toList();
		TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
		inside.forEach((mark) -> {
			cuts.add(mark.start());
			cuts.add(mark.end());
		});
		return new HighlightedText(cuts.headSet(text.length())
			.stream()
			.map((start) -> piece(text, start, cuts.ceiling(start + 1), inside))
			.toList());
	}

	private static Piece piece(String text, int start, int end, List<Mark> marks) {
		List<Mark> over = marks.stream().filter((mark) -> mark.start() < end && mark.end() > start).toList();
		Layer layer = over.isEmpty() ? null : over.getFirst().layer();
		return new Piece(text.substring(start, end), layer, over.stream().filter((mark) -> mark.end() == end).toList());
	}

	private static Mark clipped(Mark mark, int length) {
		int start = Math.clamp(mark.start(), 0, length);
		return new Mark(mark.layer(), mark.id(), mark.group(), mark.source(), start,
				Math.clamp(mark.end(), start, length));
	}

}
