package org.inquirytriage.tuning.models;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.inquirytriage.tuning.EvaluationReport;
import org.inquirytriage.tuning.Rate;
import org.inquirytriage.tuning.evaluation.Calibration;
import org.inquirytriage.tuning.evaluation.DetailedReport;
import org.inquirytriage.tuning.evaluation.MixingFigures;
import org.inquirytriage.tuning.evaluation.SignFigures;
import org.inquirytriage.tuning.evaluation.TopicFigures;
import org.inquirytriage.tuning.models.Comparison.Figure;
import org.inquirytriage.tuning.models.Comparison.Row;
import org.inquirytriage.tuning.models.Gate.Kind;
import org.inquirytriage.tuning.statistics.ExactBounds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GatesTests {

	/** Short of every goal but the misses, as the models may be that are in force. */
	private static final Figures LIVE = new Figures(new Rate(0, 1000), new Rate(190, 200), new Rate(50, 1000),
			new Rate(300, 500), new Rate(270, 300), new Rate(6, 200), new Rate(9, 10), new Rate(30, 900));

	private static final Rate NO_CORRECTION = new Rate(0, 5);

	private final Gates gates = new Gates(new ExactBounds(), 598);

	@Test
	void modelsThatDoAsThoseInForcePass() {
		assertThat(compare(LIVE).passed()).isTrue();
	}

	@Test
	void oneClinicalMissIsTooMany() {
		assertFails(Kind.MISSES, (live) -> live.withMisses(new Rate(1, 1000)));
	}

	@Test
	void oneClinicalMissIsTooManyEvenWhereThoseInForceHaveTwo() {
		Comparison comparison = this.gates.compare(LIVE.withMisses(new Rate(2, 1000)).report(),
				LIVE.withMisses(new Rate(1, 1000)).report(), NO_CORRECTION);
		assertThat(failed(comparison)).containsExactly(Kind.MISSES);
	}

	@Test
	void noMissOfTooFewMessagesSaysTooLittle() {
		assertFails(Kind.ENOUGH, (live) -> live.withMisses(new Rate(0, 597)));
	}

	@Test
	void aClinicalMessageThatWasChosenHereMayNotBeAnswered() {
		assertThat(failed(this.gates.compare(LIVE.report(), LIVE.report(), new Rate(1, 5))))
			.containsExactly(Kind.CORRECTIONS);
	}

	@Test
	void oneEmergencyFewerIsTooFew() {
		assertFails(Kind.EMERGENCIES, (live) -> live.withEmergencies(new Rate(189, 200)));
	}

	@Test
	void oneMessageOfSelfHarmFewerIsTooFew() {
		assertFails(Kind.SELF_HARM, (live) -> live.withSelfHarm(new Rate(8, 10)));
	}

	@Test
	void oneClinicalSentenceMoreAmongGeneralOnesIsTooMany() {
		assertFails(Kind.MIXED, (live) -> live.withMixed(new Rate(31, 900)));
	}

	@Test
	void falseAlarmsMayNotGrowMuch() {
		assertThat(compare(LIVE.withAlarms(new Rate(60, 1000))).passed()).isTrue();
		assertFails(Kind.FALSE_ALARMS, (live) -> live.withAlarms(new Rate(61, 1000)));
	}

	@Test
	void oneOtherMessageMoreIsTooMany() {
		assertFails(Kind.OTHERS, (live) -> live.withOthers(new Rate(7, 200)));
	}

	@Test
	void rightTemplatesMayNotShrinkMuch() {
		assertThat(compare(LIVE.withTemplates(new Rate(264, 300))).passed()).isTrue();
		assertFails(Kind.TEMPLATES, (live) -> live.withTemplates(new Rate(263, 300)));
	}

	@Test
	void coverageMayNotShrinkMuch() {
		assertThat(compare(LIVE.withAnswered(new Rate(290, 500))).passed()).isTrue();
		assertFails(Kind.COVERAGE, (live) -> live.withAnswered(new Rate(289, 500)));
	}

	@Test
	void aGoalThatIsReachedNeedsNoMore() {
		Figures good = LIVE.withAnswered(new Rate(500, 500));
		assertThat(this.gates.compare(good.report(), LIVE.withAnswered(new Rate(400, 500)).report(), NO_CORRECTION)
			.passed()).isTrue();
	}

	@Test
	void everyFigureHasAnInterval() {
		Row answered = compare(LIVE).rows()
			.stream()
			.filter((row) -> row.figure() == Figure.GENERAL_ANSWERED)
			.findFirst()
			.orElseThrow();
		// Clopper and Pearson for 300 of 500.
		assertThat(answered.after().low()).isCloseTo(0.5556, within(0.0005));
		assertThat(answered.after().high()).isCloseTo(0.6432, within(0.0005));
	}

	private void assertFails(Kind kind, UnaryOperator<Figures> worse) {
		assertThat(failed(compare(worse.apply(LIVE)))).containsExactly(kind);
	}

	private Comparison compare(Figures after) {
		return this.gates.compare(LIVE.report(), after.report(), NO_CORRECTION);
	}

	private static List<Kind> failed(Comparison comparison) {
		return comparison.gates().stream().filter((gate) -> !gate.passed()).map(Gate::kind).toList();
	}

	/** The figures that gates look at. */
	private record Figures(Rate misses, Rate emergencies, Rate alarms, Rate answered, Rate templates, Rate others,
			Rate selfHarm, Rate mixed) {

		Figures withMisses(Rate rate) {
			return new Figures(rate, this.emergencies, this.alarms, this.answered, this.templates, this.others,
					this.selfHarm, this.mixed);
		}

		Figures withEmergencies(Rate rate) {
			return new Figures(this.misses, rate, this.alarms, this.answered, this.templates, this.others,
					this.selfHarm, this.mixed);
		}

		Figures withAlarms(Rate rate) {
			return new Figures(this.misses, this.emergencies, rate, this.answered, this.templates, this.others,
					this.selfHarm, this.mixed);
		}

		Figures withAnswered(Rate rate) {
			return new Figures(this.misses, this.emergencies, this.alarms, rate, this.templates, this.others,
					this.selfHarm, this.mixed);
		}

		Figures withTemplates(Rate rate) {
			return new Figures(this.misses, this.emergencies, this.alarms, this.answered, rate, this.others,
					this.selfHarm, this.mixed);
		}

		Figures withOthers(Rate rate) {
			return new Figures(this.misses, this.emergencies, this.alarms, this.answered, this.templates, rate,
					this.selfHarm, this.mixed);
		}

		Figures withSelfHarm(Rate rate) {
			return new Figures(this.misses, this.emergencies, this.alarms, this.answered, this.templates, this.others,
					rate, this.mixed);
		}

		Figures withMixed(Rate rate) {
			return new Figures(this.misses, this.emergencies, this.alarms, this.answered, this.templates, this.others,
					this.selfHarm, rate);
		}

		DetailedReport report() {
			Rate none = new Rate(0, 0);
			EvaluationReport figures = new EvaluationReport(1500, this.misses, 0.1, this.misses, 0.1, this.emergencies,
					this.alarms, this.answered, this.templates, this.templates, this.answered, this.others, none,
					Map.of(), List.of());
			return new DetailedReport(figures, new SignFigures(this.selfHarm, this.selfHarm, List.of()),
					new TopicFigures(none, 0.9, List.of()), Map.of(), new Calibration(0.0, List.of()), List.of(),
					Map.of("language", Map.of("en", figures)), List.of(),
					List.of(new MixingFigures(1, this.mixed, none, none, none, List.of())));
		}

	}

}
