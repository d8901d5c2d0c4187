package org.inquirytriage.tuning;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Disposition;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageDecision;
import org.inquirytriage.tuning.LabelledInquiry.Label;

/**
 * Measures triage on labelled inquiries, each taken as a plain message that may be
 * answered.
 */
public final class Evaluation {

	private static final double CONFIDENCE = 0.95;

	private final TextCleaner cleaner;

	private final Bounds bounds;

	public Evaluation(TextCleaner cleaner, Bounds bounds) {
		this.cleaner = cleaner;
		this.bounds = bounds;
	}

	private record Judged(LabelledInquiry inquiry, TriageDecision decision) {

		boolean is(Label label) {
			return this.inquiry.label() == label;
		}

		boolean isDangerous() {
			return is(Label.CLINICAL) || is(Label.EMERGENCY);
		}

		boolean isAnswered() {
			return this.decision.disposition() instanceof Disposition.AutoReply;
		}

		boolean isRightlyAnswered() {
			return new HashSet<>(this.decision.topics()).equals(new HashSet<>(this.inquiry.topics()));
		}

	}

	/** The report of a triage on these inquiries. */
	public EvaluationReport evaluate(Triage triage, List<LabelledInquiry> inquiries) {
		List<Judged> all = inquiries.stream()
			.map((inquiry) -> new Judged(inquiry,
					triage.decide(this.cleaner.clean(inquiry.subject(), inquiry.text()), List.of(), false)))
			.toList();
		Rate misses = rate(all, Judged::isDangerous, Judged::isAnswered);
		return new EvaluationReport(all.size(), misses,
				(misses.of() == 0) ? 1.0 : this.bounds.upper(misses, CONFIDENCE),
				rate(all, (judged) -> judged.is(Label.EMERGENCY), (judged) -> judged.decision().emergency()),
				rate(all, (judged) -> !judged.is(Label.EMERGENCY), (judged) -> judged.decision().emergency()),
				rate(all, (judged) -> judged.is(Label.GENERAL), Judged::isAnswered),
				rate(all,
						(judged) -> judged.is(Label.GENERAL) && judged.isAnswered()
								&& !judged.inquiry().topics().isEmpty(),
						Judged::isRightlyAnswered),
				rate(all, (judged) -> judged.is(Label.CLINICAL), Evaluation::isRedirected),
				rate(all, (judged) -> judged.is(Label.OTHER), Judged::isAnswered),
				rate(all, (judged) -> true, (judged) -> judged.decision().disposition() instanceof Disposition.Hold),
				dispositions(all),
				all.stream()
					.filter((judged) -> judged.isDangerous() && judged.isAnswered())
					.map((judged) -> judged.inquiry().id())
					.toList());
	}

	private static boolean isRedirected(Judged judged) {
		return switch (judged.decision().disposition()) {
			case Disposition.Redirect redirect -> true;
			case Disposition.Escalate escalate -> true;
			case Disposition.AutoReply answer -> false;
			case Disposition.Hold hold -> false;
		};
	}

	private static Rate rate(List<Judged> all, Predicate<Judged> among, Predicate<Judged> meant) {
		List<Judged> cases = all.stream().filter(among).toList();
		return new Rate((int) cases.stream().filter(meant).count(), cases.size());
	}

	private static Map<String, Map<String, Integer>> dispositions(List<Judged> all) {
		Map<String, Map<String, Integer>> counts = new TreeMap<>();
		for (Judged judged : all) {
			counts.computeIfAbsent(judged.inquiry().label().name(), (label) -> new TreeMap<>())
				.merge(word(judged.decision().disposition()), 1, Integer::sum);
		}
		return counts;
	}

	private static String word(Disposition disposition) {
		return switch (disposition) {
			case Disposition.AutoReply answer -> "auto-reply";
			case Disposition.Redirect redirect -> "redirect";
			case Disposition.Escalate escalate -> "escalate";
			case Disposition.Hold hold -> "hold";
		};
	}

}
