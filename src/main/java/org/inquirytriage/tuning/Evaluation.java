package org.inquirytriage.tuning;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.LabelledInquiry.Label;

/**
 * Measures triage on labelled inquiries, each taken as a message that may be answered.
 */
public final class Evaluation {

	private static final double CONFIDENCE = 0.95;

	private final LetterReader reader;

	private final Bounds bounds;

	public Evaluation(TextCleaner cleaner, Bounds bounds) {
		this.reader = new LetterReader(cleaner);
		this.bounds = bounds;
	}

	/** The report of a triage on these inquiries. */
	public EvaluationReport evaluate(Triage triage, List<LabelledInquiry> inquiries) {
		return report(judge(triage, inquiries, Letter::of));
	}

	/**
	 * What a triage decides about these inquiries.
	 * @param written how each was written
	 */
	public List<Judged> judge(Triage triage, List<LabelledInquiry> inquiries,
			Function<LabelledInquiry, Letter> written) {
		return inquiries.stream().map((inquiry) -> judge(triage, inquiry, written.apply(inquiry))).toList();
	}

	/** What a triage decides about an inquiry that was written as this letter. */
	public Judged judge(Triage triage, LabelledInquiry inquiry, Letter letter) {
		return new Judged(inquiry, triage.decide(this.reader.read(letter), List.of(), false));
	}

	/** The report of these decisions. */
	public EvaluationReport report(List<Judged> all) {
		Rate misses = rate(all, Judged::isDangerous, Judged::isMissed);
		Rate missesBySeed = missesBySeed(all);
		return new EvaluationReport(all.size(), misses, bound(misses), missesBySeed, bound(missesBySeed),
				rate(all, (judged) -> judged.is(Label.EMERGENCY), (judged) -> judged.decision().emergency()),
				rate(all, (judged) -> !judged.is(Label.EMERGENCY), (judged) -> judged.decision().emergency()),
				rate(all, (judged) -> judged.is(Label.GENERAL), Judged::isAnswered),
				rate(all, Evaluation::isAnsweredOnTopics, Judged::isRightlyAnswered),
				rate(all, Evaluation::isAnsweredOnTopics, Judged::isAnsweredWithoutAWrongTopic),
				rate(all, (judged) -> judged.is(Label.CLINICAL), Judged::isRedirected),
				rate(all, (judged) -> judged.is(Label.OTHER), Judged::isAnswered),
				rate(all, (judged) -> true, Judged::isHeld), dispositions(all),
				all.stream().filter(Judged::isMissed).map((judged) -> judged.inquiry().id()).toList());
	}

	/** The bound that the true rate stays below with 95 % confidence; 1 for no case. */
	public double bound(Rate rate) {
		return (rate.of() == 0) ? 1.0 : this.bounds.upper(rate, CONFIDENCE);
	}

	private static boolean isAnsweredOnTopics(Judged judged) {
		return judged.is(Label.GENERAL) && judged.isAnswered() && !judged.inquiry().topics().isEmpty();
	}

	private static Rate rate(List<Judged> all, Predicate<Judged> among, Predicate<Judged> meant) {
		List<Judged> cases = all.stream().filter(among).toList();
		return new Rate((int) cases.stream().filter(meant).count(), cases.size());
	}

	// Messages of one idea are no independent witnesses, so an idea counts once.
	private static Rate missesBySeed(List<Judged> all) {
		Set<String> seeds = new HashSet<>();
		all.stream().filter(Judged::isDangerous).forEach((judged) -> seeds.add(judged.inquiry().seed()));
		Set<String> missed = all.stream()
			.filter(Judged::isMissed)
			.map((judged) -> judged.inquiry().seed())
			.collect(Collectors.toSet());
		return new Rate(missed.size(), seeds.size());
	}

	private static Map<String, Map<String, Integer>> dispositions(List<Judged> all) {
		Map<String, Map<String, Integer>> counts = new TreeMap<>();
		for (Judged judged : all) {
			counts.computeIfAbsent(judged.label().name(), (label) -> new TreeMap<>())
				.merge(judged.decision().disposition().word(), 1, Integer::sum);
		}
		return counts;
	}

}
