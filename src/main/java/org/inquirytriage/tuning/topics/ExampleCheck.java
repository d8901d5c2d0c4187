package org.inquirytriage.tuning.topics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Evidence;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.learning.Conflicts;
import org.inquirytriage.tuning.learning.Masking;
import org.inquirytriage.tuning.learning.ShippedCorpus;
import org.inquirytriage.tuning.learning.TopicExample;

/** Looks for what makes an example of a topic teach nothing, or something wrong. */
public final class ExampleCheck {

	private static final int FEWEST_WORDS = 3;

	private final Supplier<Triage> live;

	private final TextCleaner cleaner;

	private final ShippedCorpus corpus;

	/**
	 * A check.
	 * @param live the triage in force, whose lexicons forbid an answer
	 * @param cleaner of messages
	 * @param corpus that examples may contradict
	 */
	public ExampleCheck(Supplier<Triage> live, TextCleaner cleaner, ShippedCorpus corpus) {
		this.live = live;
		this.cleaner = cleaner;
		this.corpus = corpus;
	}

	/** What is wrong with an example. */
	public enum Why {

		/** It has too few words. */
		SHORT,
		/** It stands twice. */
		TWICE,
		/** It seems to name somebody. */
		NAMES,
		/** A sign or cue in it forbids that a machine answers it. */
		CUE,
		/** The shipped examples hold nearly the same as something else than general. */
		CONTRADICTS,
		/** Models are measured on nearly the same, so it would be left out. */
		MEASURED

	}

	/**
	 * Something wrong with an example.
	 *
	 * @param example concerned
	 * @param why it cannot be learnt from
	 */
	public record Problem(TopicExample example, Why why) {
	}

	/**
	 * The problems of examples.
	 * @param namesNobody whether the admin insists that they name nobody
	 */
	public List<Problem> problems(List<TopicExample> examples, boolean namesNobody) {
		if (examples.isEmpty()) {
			return List.of();
		}
		Triage triage = this.live.get().asOfNow();
		Conflicts conflicts = this.corpus.conflicts();
		List<Problem> problems = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (TopicExample example : examples) {
			add(problems, example, Why.SHORT, example.text().split("\\s+").length < FEWEST_WORDS);
			add(problems, example, Why.TWICE,
					!seen.add(example.language() + example.text().toLowerCase(Locale.ROOT).replaceAll("\\W+", " ")));
			add(problems, example, Why.NAMES, !namesNobody && names(example));
			add(problems, example, Why.CUE, hasCue(triage, example));
			add(problems, example, Why.CONTRADICTS,
					conflicts.near(example.inCorpus()).stream().anyMatch((other) -> other.label() != Label.GENERAL));
			add(problems, example, Why.MEASURED, conflicts.isMeasured(example.inCorpus()));
		}
		return List.copyOf(problems);
	}

	private static void add(List<Problem> problems, TopicExample example, Why why, boolean wrong) {
		if (wrong) {
			problems.add(new Problem(example, why));
		}
	}

	private static boolean names(TopicExample example) {
		return Masking.pieces(example.text(), "").stream().anyMatch((piece) -> piece.kind() != null);
	}

	private boolean hasCue(Triage triage, TopicExample example) {
		return triage.decide(this.cleaner.clean("", example.text()), List.of(), false)
			.evidence()
			.stream()
			.map(Evidence::layer)
			.anyMatch((layer) -> layer == Evidence.Layer.CLINICAL || layer == Evidence.Layer.EMERGENCY);
	}

}
