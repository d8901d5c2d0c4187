package org.inquirytriage.inquiry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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

	private static final int LAYERS = Layer.values().length;

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

	/** The layers that acted on it, the most serious first. */
	public Set<Layer> layers() {
		return this.pieces.stream()
			.map(Piece::layer)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Layer.class)));
	}

	/**
	 * A stretch of the text.
	 *
	 * @param text as it stands
	 * @param layer the most serious one that acted on it, null when none did
	 * @param last whether what the layer acted on ends with it
	 */
	public record Piece(String text, @Nullable Layer layer, boolean last) {

		/** The word for the layer, for texts and looks; empty when there is none. */
		public String word() {
			return (this.layer != null) ? this.layer.name().toLowerCase(Locale.ROOT) : "";
		}

	}

	/**
	 * Cuts a text where the most serious layer changes, so that marks of one layer that
	 * overlap or touch are one; marks that reach beyond the text are cut off.
	 * @param text the text that the marks' offsets count in
	 * @param marks in any order
	 */
	public static HighlightedText of(String text, List<Mark> marks) {
		List<Stretch> stretches = stretches(text.length(), marks);
		List<Piece> pieces = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < stretches.size(); i++) {
			Stretch stretch = stretches.get(i);
			Layer layer = stretch.first();
			if (i + 1 == stretches.size() || stretches.get(i + 1).first() != layer) {
				boolean last = layer != null && !goesOn(layer, stretches.subList(i + 1, stretches.size()));
				pieces.add(new Piece(text.substring(start, stretch.end()), layer, last));
				start = stretch.end();
			}
		}
		return new HighlightedText(pieces);
	}

	/** Whether what a layer acted on shows again, behind something more serious. */
	private static boolean goesOn(Layer layer, List<Stretch> following) {
		for (Stretch stretch : following) {
			if (!stretch.layers().contains(layer)) {
				return false;
			}
			if (stretch.first() == layer) {
				return true;
			}
		}
		return false;
	}

	private static List<Stretch> stretches(int length, List<Mark> marks) {
		TreeMap<Integer, int[]> changes = new TreeMap<>();
		changes.put(0, new int[LAYERS]);
		changes.put(length, new int[LAYERS]);
		for (Mark mark : marks) {
			int start = Math.clamp(mark.start(), 0, length);
			int end = Math.clamp(mark.end(), start, length);
			changes.computeIfAbsent(start, (offset) -> new int[LAYERS])[mark.layer().ordinal()]++;
			changes.computeIfAbsent(end, (offset) -> new int[LAYERS])[mark.layer().ordinal()]--;
		}
		List<Stretch> stretches = new ArrayList<>();
		int[] over = new int[LAYERS];
		for (Map.Entry<Integer, int[]> change : changes.headMap(length).entrySet()) {
			Arrays.setAll(over, (layer) -> over[layer] + change.getValue()[layer]);
			EnumSet<Layer> layers = EnumSet.allOf(Layer.class);
			layers.removeIf((layer) -> over[layer.ordinal()] == 0);
			stretches.add(new Stretch(changes.higherKey(change.getKey()), layers));
		}
		return stretches;
	}

	/**
	 * A stretch over which no mark begins or ends.
	 *
	 * @param end offset behind it
	 * @param layers that acted on it, the most serious first
	 */
	private record Stretch(int end, EnumSet<Layer> layers) {

		@Nullable Layer first() {
			return this.layers.isEmpty() ? null : this.layers.iterator().next();
		}

	}

}
