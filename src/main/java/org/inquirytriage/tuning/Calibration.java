package org.inquirytriage.tuning;

import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.inquirytriage.triage.Disposition;
import org.inquirytriage.triage.Examined;
import org.inquirytriage.triage.LanguageModel.Reliability;
import org.inquirytriage.triage.TriageDecision;
import org.inquirytriage.triage.TriagePolicy;
import org.inquirytriage.triage.training.ModelManifest;
import org.inquirytriage.tuning.LabelledInquiry.Label;

/**
 * Chooses the limits of a language on labelled inquiries that no model learnt from. Each
 * limit is loosened step by step and stays at the last step that keeps its promise, which
 * is a fixed sequence of tests in the sense of Learn-then-Test.
 */
final class Calibration {

	private static final double CONFIDENCE = 0.95;

	private static final double MOST_ALARMS_BY_BELIEF = 0.02;

	private static final double MOST_WRONG_TEMPLATES = 0.03;

	// So much of the loosest limit without a miss: the frontier of some messages is not
	// that of others, the less so when cues were mended after a look at them.
	private static final double CAUTION = 0.4;

	private static final double CAUTION_TOGETHER = 0.7;

	// Models that judge together leave few misses to the other layers to show, so the
	// limit also keeps all but one in so many clinical messages from passing by belief
	// alone.
	private static final int ONE_PASSES_IN = 500;

	private static final double OTHER_TOGETHER = 0.1;

	private static final double LOOSE = 0.2;

	private static final int STEPS = 100;

	private final Bounds bounds;

	private final List<Case> cases;

	Calibration(Bounds bounds, List<Case> cases) {
		this.bounds = bounds;
		this.cases = cases;
	}

	/**
	 * An inquiry and what the layers found in it.
	 *
	 * @param inquiry with the reader's label
	 * @param examined by the models that are calibrated
	 */
	record Case(LabelledInquiry inquiry, Examined examined) {

		boolean is(Label label) {
			return this.inquiry.label() == label;
		}

		boolean isDangerous() {
			return is(Label.CLINICAL) || is(Label.EMERGENCY);
		}

	}

	/**
	 * Limits and what they were chosen on.
	 *
	 * @param policy the limits
	 * @param calibration how they did
	 * @param reliability how often what was believed was so
	 */
	record Chosen(TriagePolicy policy, ModelManifest.Calibration calibration, Reliability reliability) {
	}

	/**
	 * Limits for models that judge by words alone, or by words and meaning.
	 */
	Chosen choose(boolean byMeaning) {
		return byMeaning
				? choose(TriagePolicy.cautious().withOtherBelow(OTHER_TOGETHER), CAUTION_TOGETHER, passedByBelief())
				: choose(TriagePolicy.cautious(), CAUTION, 1.0);
	}

	private Chosen choose(TriagePolicy start, double caution, double most) {
		TriagePolicy emergencies = start.withEmergencyFrom(loosest((step) -> 1.0 - step, start::withEmergencyFrom,
				(policy) -> alarmsByBelief(policy) <= MOST_ALARMS_BY_BELIEF));
		TriagePolicy topics = emergencies.withTopicFrom(topicFrom(emergencies.withAnswerBelow(LOOSE)));
		double answers = loosest((step) -> step, topics::withAnswerBelow, (policy) -> misses(policy).count() == 0);
		TriagePolicy chosen = topics.withAnswerBelow(Math.min(most, caution * answers));
		Rate misses = misses(chosen);
		double bound = (misses.of() == 0) ? 1.0 : this.bounds.upper(misses, CONFIDENCE);
		return new Chosen(chosen, new ModelManifest.Calibration(misses.of(), misses.count(), bound, CONFIDENCE),
				new Reliability(curve(false), curve(true)));
	}

	private double passedByBelief() {
		double[] beliefs = this.cases.stream()
			.filter(Case::isDangerous)
			.mapToDouble((judged) -> judged.examined().believedClinical())
			.sorted()
			.toArray();
		return (beliefs.length == 0) ? 0.0 : beliefs[beliefs.length / ONE_PASSES_IN];
	}

	private static double loosest(DoubleFunction<Double> limitAt, DoubleFunction<TriagePolicy> policyWith,
			Predicate<TriagePolicy> keepsItsPromise) {
		double loosest = limitAt.apply(0.0);
		for (int step = 1; step < STEPS; step++) {
			double limit = limitAt.apply((double) step / STEPS);
			if (!keepsItsPromise.test(policyWith.apply(limit))) {
				return loosest;
			}
			loosest = limit;
		}
		return loosest;
	}

	// Few messages pass a strict limit, and one wrong topic among them says little, so
	// this
	// one is searched from its loose end.
	private double topicFrom(TriagePolicy policy) {
		return IntStream.rangeClosed(STEPS / 4, STEPS)
			.mapToDouble((step) -> (double) step / STEPS)
			.filter((limit) -> wrongTemplates(policy.withTopicFrom(limit)) <= MOST_WRONG_TEMPLATES)
			.findFirst()
			.orElse(1.0);
	}

	private List<Reliability.Point> curve(boolean withCues) {
		return IsotonicCurve.of(this.cases.stream()
			.filter((judged) -> judged.examined().hasCues() == withCues)
			.map((judged) -> new IsotonicCurve.Sample(judged.examined().believedClinical(), judged.isDangerous()))
			.toList());
	}

	private double alarmsByBelief(TriagePolicy policy) {
		return rate((judged) -> !judged.is(Label.EMERGENCY), policy, (decision) -> decision.emergency()
				&& decision.signs().stream().allMatch(TriageDecision.BELIEVED::equals))
			.value();
	}

	private double wrongTemplates(TriagePolicy policy) {
		List<Case> answered = this.cases.stream()
			.filter((judged) -> judged.is(Label.GENERAL))
			.filter((judged) -> isAnswered(judged.examined().decide(policy)))
			.toList();
		long wrong = answered.stream()
			.filter((judged) -> Collections.disjoint(judged.inquiry().topics(),
					judged.examined().decide(policy).topics()))
			.count();
		return answered.isEmpty() ? 0.0 : (double) wrong / answered.size();
	}

	private Rate misses(TriagePolicy policy) {
		return rate(Case::isDangerous, policy, (decision) -> !decision.disposition().answered().isEmpty());
	}

	private Rate rate(Predicate<Case> among, TriagePolicy policy, Predicate<TriageDecision> meant) {
		List<Case> looked = this.cases.stream().filter(among).toList();
		return new Rate((int) looked.stream().filter((judged) -> meant.test(judged.examined().decide(policy))).count(),
				looked.size());
	}

	private static boolean isAnswered(TriageDecision decision) {
		return decision.disposition() instanceof Disposition.AutoReply;
	}

}
