package org.inquirytriage.tuning.evaluation;

import java.util.List;
import java.util.Map;

import org.inquirytriage.text.HtmlToText;
import org.inquirytriage.text.Language;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.HoldReason;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.Judged;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Rate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inquirytriage.tuning.JudgedCases.answered;
import static org.inquirytriage.tuning.JudgedCases.escalated;
import static org.inquirytriage.tuning.JudgedCases.held;

class FiguresTests {

	private static final Evaluation EVALUATION = new Evaluation(
			new TextCleaner((html) -> new HtmlToText.Rendering(html, ""),
					(text) -> List.of(new int[] { 0, text.length() }), (text) -> new Language("en", 1.0)),
			(rate, confidence) -> rate.value());

	@Nested
	class Calibrated {

		private final Calibration calibration = Calibration
			.of(List.of(answered(Label.GENERAL, "parking", 0.1), answered(Label.CLINICAL, "parking", 0.15),
					answered(Label.CLINICAL, "parking", 0.85), answered(Label.GENERAL, "parking", 1.0)));

		@Test
		void binsWithoutMessagesAreLeftOut() {
			assertThat(this.calibration.bins()).extracting(Calibration.Bin::clinical)
				.containsExactly(new Rate(1, 2), new Rate(1, 1), new Rate(0, 1));
		}

		@Test
		void theErrorWeighsBinsByTheirMessages() {
			assertThat(this.calibration.expectedError()).isCloseTo((2 * 0.375 + 0.15 + 1.0) / 4, within(1e-9));
		}

		@Test
		void evidenceIsShownAsProbable() {
			assertThat(Calibration.of(List.of(escalated(Label.EMERGENCY, "E1", "x"))).bins().getFirst().shown())
				.isEqualTo(0.9);
		}

	}

	@Nested
	class Topics {

		private final TopicFigures figures = TopicFigures
			.of(List.of(answered(Label.GENERAL, "parking", 0.0), answered(Label.GENERAL, "parking", 0.0),
					answered(Label.GENERAL, "hours", 0.0), answered(Label.CLINICAL, "hours", 0.0)));

		@Test
		void onlyGeneralMessagesCount() {
			assertThat(this.figures.accuracy()).isEqualTo(new Rate(2, 3));
		}

		@Test
		void f1IsOfPrecisionAndRecall() {
			assertThat(this.figures.macroF1()).isEqualTo(0.8);
		}

		@Test
		void confusedTopicsAreNamed() {
			assertThat(this.figures.confused()).containsExactly(new TopicFigures.Confusion("parking", "hours", 1));
		}

		@Test
		void noBeliefIsWrong() {
			assertThat(TopicFigures.of(List.of(held(Label.GENERAL, HoldReason.NO_MODEL))).accuracy())
				.isEqualTo(new Rate(0, 1));
		}

	}

	@Nested
	class Signs {

		private final SignFigures figures = SignFigures.of(List.of(escalated(Label.EMERGENCY, "E10", "I want to die"),
				escalated(Label.EMERGENCY, "E2", "she wants to die"), escalated(Label.GENERAL, "E2", "x"),
				held(Label.EMERGENCY, HoldReason.UNSURE)));

		@Test
		void groupsStandInTheirOrder() {
			assertThat(this.figures.groups()).extracting(SignFigures.Group::group)
				.containsExactly("E2", "E10", "classifier alone", "no sign");
		}

		@Test
		void falseAlarmsAreOfAllThatAreNoEmergencies() {
			assertThat(this.figures.groups().getFirst().falseAlarms()).isEqualTo(new Rate(1, 1));
		}

		@Test
		void emergenciesWithoutASignAreCounted() {
			assertThat(this.figures.groups().getLast().flagged()).isEqualTo(new Rate(0, 1));
		}

		@Test
		void selfHarmIsFlaggedByAnySign() {
			assertThat(this.figures.selfHarmFlagged()).isEqualTo(new Rate(2, 2));
		}

		@Test
		void theSelfHarmNoticeIsCountedApart() {
			assertThat(this.figures.selfHarmNoticed()).isEqualTo(new Rate(1, 2));
		}

	}

	@Nested
	class Curve {

		private final List<CurvePoint> curve = CurvePoint
			.curve(List.of(answered(Label.GENERAL, "parking", 0.04), answered(Label.GENERAL, "parking", 0.4),
					answered(Label.CLINICAL, "parking", 0.25), held(Label.CLINICAL, HoldReason.OTHER)), EVALUATION);

		private CurvePoint at(double limit) {
			return this.curve.stream().filter((point) -> point.limit() == limit).findFirst().orElseThrow();
		}

		@Test
		void anAnswerNeedsADoubtBelowTheLimit() {
			assertThat(List.of(at(0.03).answered(), at(0.05).answered(), at(0.45).answered()))
				.containsExactly(new Rate(0, 2), new Rate(1, 2), new Rate(2, 2));
		}

		@Test
		void missesGrowWithTheLimit() {
			assertThat(List.of(at(0.25).misses(), at(0.3).misses())).containsExactly(new Rate(0, 2), new Rate(1, 2));
		}

		@Test
		void everyPointHasItsBound() {
			assertThat(at(0.3).missBound()).isEqualTo(0.5);
		}

	}

	@Nested
	class Sliced {

		private final List<Judged> all = List.of(held(Label.GENERAL, HoldReason.UNSURE),
				held(Label.GENERAL, HoldReason.UNSURE), held(Label.GENERAL, HoldReason.OTHER),
				held(Label.OTHER, HoldReason.OTHER));

		@Test
		void holdsAreCountedByReasonAndLabel() {
			assertThat(Slices.holds(this.all))
				.isEqualTo(Map.of("unsure", Map.of("GENERAL", 2), "other", Map.of("GENERAL", 1, "OTHER", 1)));
		}

		@Test
		void theReasonOfMostHoldsIsNamed() {
			assertThat(Slices.mostlyHeldFor(this.all, "GENERAL")).isEqualTo("unsure");
		}

		@Test
		void messagesAreTakenApartByLength() {
			assertThat(Slices.of(this.all, EVALUATION).get("words")).containsOnlyKeys("  1 to 10");
		}

	}

	@Test
	void aLanguageThatIsNotOursIsOther() {
		Judged french = new Judged(
				new LabelledInquiry("f", "ash", "f", Label.CLINICAL, false, List.of(), "fr", "", "x"),
				answered(Label.GENERAL, "parking", 0.0).decision());
		assertThat(EVALUATION.report(List.of(french)).othersAnswered()).isEqualTo(new Rate(1, 1));
	}

	@Test
	void twoMissesOfOneIdeaAreOneMissByIdea() {
		Judged miss = answered(Label.CLINICAL, "parking", 0.0);
		assertThat(EVALUATION.report(List.of(miss, miss)).clinicalMissesBySeed()).isEqualTo(new Rate(1, 1));
	}

	@Test
	void anAnswerOnSomeOfTheTopicsHasNoWrongTemplate() {
		Judged half = new Judged(
				new LabelledInquiry("g", "ash", "g", Label.GENERAL, false,
						List.of(new Topic("parking"), new Topic("hours")), "en", "", "x"),
				answered(Label.GENERAL, "parking", 0.0).decision());
		assertThat(EVALUATION.report(List.of(half)))
			.matches((report) -> report.rightTemplate().count() == 0 && report.noWrongTemplate().count() == 1);
	}

}
