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
		assertThat(HighlightedText.of("calm", List.of()).pieces()).containsExactly(new Piece("calm", null, List.of()));
	}

	@Test
	void hasNoPiecesOfAnEmptyText() {
		assertThat(HighlightedText.of("", List.of(mark(Layer.TOPIC, 0, 9))).pieces()).isEmpty();
	}

	@Test
	void cutsOutWhatALayerFound() {
		Mark pain = mark(Layer.EMERGENCY, 3, 7);
		assertThat(HighlightedText.of("my pain now", List.of(pain)).pieces()).containsExactly(
				new Piece("my ", null, List.of()), new Piece("pain", Layer.EMERGENCY, List.of(pain)),
				new Piece(" now", null, List.of()));
	}

	@Test
	void showsTheMostSeriousLayerWhereSeveralOverlap() {
		Mark sign = mark(Layer.EMERGENCY, 2, 4);
		Mark cue = mark(Layer.CLINICAL, 0, 6);
		assertThat(HighlightedText.of("abcdef", List.of(cue, sign)).pieces()).containsExactly(
				new Piece("ab", Layer.CLINICAL, List.of()), new Piece("cd", Layer.EMERGENCY, List.of(sign)),
				new Piece("ef", Layer.CLINICAL, List.of(cue)));
	}

	@Test
	void namesAMarkOnceHoweverOftenItWasFound() {
		Mark cue = mark(Layer.CLINICAL, 0, 2);
		assertThat(HighlightedText.of("ab", List.of(cue, cue)).pieces())
			.containsExactly(new Piece("ab", Layer.CLINICAL, List.of(cue)));
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
