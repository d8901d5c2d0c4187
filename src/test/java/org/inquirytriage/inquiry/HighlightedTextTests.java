package org.inquirytriage.inquiry;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.HighlightedText.Piece;
import org.inquirytriage.triage.Evidence.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HighlightedTextTests {

	@Test
	void leavesATextWithoutMarksInOnePiece() {
		assertThat(HighlightedText.of("calm", List.of()).pieces()).containsExactly(new Piece("calm", null, false));
	}

	@Test
	void hasNoPiecesOfAnEmptyText() {
		assertThat(HighlightedText.of("", List.of(mark(Layer.TOPIC, 0, 9))).pieces()).isEmpty();
	}

	@Test
	void cutsOutWhatALayerFound() {
		assertThat(HighlightedText.of("my pain now", List.of(mark(Layer.EMERGENCY, 3, 7))).pieces()).containsExactly(
				new Piece("my ", null, false), new Piece("pain", Layer.EMERGENCY, true),
				new Piece(" now", null, false));
	}

	@Test
	void showsTheMostSeriousLayerWhereSeveralOverlapAndNamesEachOnce() {
		assertThat(
				HighlightedText.of("abcdef", List.of(mark(Layer.CLINICAL, 0, 6), mark(Layer.EMERGENCY, 2, 4))).pieces())
			.containsExactly(new Piece("ab", Layer.CLINICAL, false), new Piece("cd", Layer.EMERGENCY, true),
					new Piece("ef", Layer.CLINICAL, true));
	}

	@Test
	void namesALayerOnceOverMarksOfItThatOverlapOrTouch() {
		assertThat(
				HighlightedText
					.of("abcdef",
							List.of(mark(Layer.EMERGENCY, 0, 3), mark(Layer.EMERGENCY, 1, 4),
									mark(Layer.EMERGENCY, 1, 4), mark(Layer.EMERGENCY, 4, 6)))
					.pieces())
			.containsExactly(new Piece("abcdef", Layer.EMERGENCY, true));
	}

	@Test
	void namesALayerWhoseEndIsHiddenWhereItShowsLast() {
		assertThat(
				HighlightedText.of("abcd", List.of(mark(Layer.CLINICAL, 0, 3), mark(Layer.EMERGENCY, 2, 4))).pieces())
			.containsExactly(new Piece("ab", Layer.CLINICAL, true), new Piece("cd", Layer.EMERGENCY, true));
	}

	@Test
	void listsItsLayersTheMostSeriousFirst() {
		assertThat(HighlightedText.of("abcd", List.of(mark(Layer.TOPIC, 0, 1), mark(Layer.EMERGENCY, 2, 4))).layers())
			.containsExactly(Layer.EMERGENCY, Layer.TOPIC);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void neverAddsOrLosesACharacter(long seed) {
		Random random = new Random(seed);
		String text = "The <b>quick</b> 𝔹rown fox & the lazy dog's tail\n";
		List<Mark> marks = IntStream.range(0, 40)
			.mapToObj((i) -> mark(Layer.values()[random.nextInt(5)], random.nextInt(-5, 60), random.nextInt(-5, 80)))
			.toList();
		assertThat(HighlightedText.of(text, marks).pieces().stream().map(Piece::text).collect(Collectors.joining()))
			.isEqualTo(text);
	}

	private static Mark mark(Layer layer, int start, int end) {
		return new Mark(layer, "id", "", Source.BODY, start, end);
	}

}
