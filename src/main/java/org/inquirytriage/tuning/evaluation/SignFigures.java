package org.inquirytriage.tuning.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inquirytriage.triage.Disposition;
import org.inquirytriage.triage.Evidence;
import org.inquirytriage.tuning.Judged;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Rate;

/**
 * Which signs flag emergencies, and which raise false alarms.
 *
 * @param selfHarmFlagged of the emergencies that speak of self-harm, those flagged
 * @param selfHarmNoticed and those that get the self-harm notice
 * @param groups of signs, then the classifier alone, then no sign at all
 */
public record SignFigures(Rate selfHarmFlagged, Rate selfHarmNoticed, List<Group> groups) {

	// Not the lexicon's words, so that the lexicon is measured by something else.
	private static final Pattern WORDS_OF_SELF_HARM = Pattern.compile("suicid|kill(?:ing)? (?:my|him|her)self|"
			+ "(?:hurt|harm|cut)(?:ting|ing)? (?:my|him|her)self|\\bend (?:my|his|her|it) (?:own )?(?:life|all)\\b|"
			+ "\\b(?:want|wants|wish|wishes) (?:to die|i was dead|to be dead)\\b|better off without me|"
			+ "no reason to live|take (?:my|his|her) (?:own )?life|matarme|matarse|quitarme la vida|quitarse la vida|"
			+ "no quier[eo] (?:seguir )?vivi|\\bquier[eo] morir|see (?:the|a|any|no) point (?:of|in)|\\bgoodbye\\b|"
			+ "\\b(?:pistol|shotgun|noose|rope)\\b|enough pills|pills lined up|wants? to live\\b",
			Pattern.CASE_INSENSITIVE);

	private static final String CLASSIFIER_ALONE = "classifier alone";

	private static final String NO_SIGN = "no sign";

	public SignFigures {
		groups = List.copyOf(groups);
	}

	/**
	 * What the signs of one group do.
	 *
	 * @param group such as {@code E1}
	 * @param flagged of the emergencies with such a sign, lowered ones too, those flagged
	 * @param falseAlarms of all messages that are no emergencies, those flagged with such
	 * a sign
	 */
	public record Group(String group, Rate flagged, Rate falseAlarms) {
	}

	static SignFigures of(List<Judged> all) {
		List<Judged> emergencies = all.stream().filter((judged) -> judged.is(Label.EMERGENCY)).toList();
		List<Judged> others = all.stream().filter((judged) -> !judged.is(Label.EMERGENCY)).toList();
		List<Judged> selfHarm = emergencies.stream().filter(SignFigures::speaksOfSelfHarm).toList();
		Set<String> names = new TreeSet<>(
				Comparator.comparingInt(SignFigures::number).thenComparing(Comparator.naturalOrder()));
		all.forEach((judged) -> names.addAll(groups(judged, true)));
		List<Group> groups = new ArrayList<>();
		for (String name : names) {
			groups.add(group(name, emergencies, others, (judged) -> groups(judged, true).contains(name),
					(judged) -> groups(judged, false).contains(name)));
		}
		groups.add(group(CLASSIFIER_ALONE, emergencies, others, SignFigures::isByClassifierAlone,
				SignFigures::isByClassifierAlone));
		groups.add(group(NO_SIGN, emergencies, others, (judged) -> groups(judged, true).isEmpty(), (judged) -> false));
		return new SignFigures(rate(selfHarm, SignFigures::isFlagged), rate(selfHarm, SignFigures::isNoticed), groups);
	}

	private static Group group(String name, List<Judged> emergencies, List<Judged> others, Predicate<Judged> shown,
			Predicate<Judged> raised) {
		return new Group(name, rate(emergencies.stream().filter(shown).toList(), SignFigures::isFlagged),
				rate(others, (judged) -> isFlagged(judged) && raised.test(judged)));
	}

	private static Rate rate(List<Judged> among, Predicate<Judged> meant) {
		return new Rate((int) among.stream().filter(meant).count(), among.size());
	}

	private static boolean speaksOfSelfHarm(Judged judged) {
		return WORDS_OF_SELF_HARM.matcher(judged.inquiry().subject() + "\n" + judged.inquiry().text()).find();
	}

	private static boolean isFlagged(Judged judged) {
		return judged.decision().emergency();
	}

	private static boolean isNoticed(Judged judged) {
		return judged.decision().disposition() instanceof Disposition.Escalate escalate && escalate.selfHarm();
	}

	private static boolean isByClassifierAlone(Judged judged) {
		return isFlagged(judged) && groups(judged, false).isEmpty();
	}

	private static Set<String> groups(Judged judged, boolean withLowered) {
		return judged.decision()
			.evidence()
			.stream()
			.filter((evidence) -> evidence.layer() == Evidence.Layer.EMERGENCY
					|| (withLowered && evidence.layer() == Evidence.Layer.LOWERED))
			.map(Evidence::group)
			.collect(Collectors.toSet());
	}

	private static int number(String group) {
		return group.matches("E\\d+") ? Integer.parseInt(group.substring(1)) : Integer.MAX_VALUE;
	}

}
