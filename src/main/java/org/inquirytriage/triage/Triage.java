package org.inquirytriage.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.inquirytriage.message.Part;
import org.inquirytriage.text.InquiryText;
import org.inquirytriage.triage.Findings.Belief;

/**
 * Decides what should happen to an inquiry: every layer must agree before a machine may
 * answer.
 */
public final class Triage {

	private final EmergencySigns emergencySigns;

	private final ClinicalCues clinicalCues;

	private final Map<String, LanguageModel> models;

	private final AnswerLimits limits;

	/**
	 * Assembles the layers.
	 * @param emergencySigns L1
	 * @param clinicalCues L2
	 * @param models L3 and L4 with their limits; a language without one is held
	 */
	public Triage(EmergencySigns emergencySigns, ClinicalCues clinicalCues, List<LanguageModel> models) {
		this(emergencySigns, clinicalCues, models.stream()
			.collect(Collectors.toMap(LanguageModel::language, (model) -> model, (one, other) -> one, TreeMap::new)),
				Map::of);
	}

	private Triage(EmergencySigns emergencySigns, ClinicalCues clinicalCues, Map<String, LanguageModel> models,
			AnswerLimits limits) {
		this.emergencySigns = emergencySigns;
		this.clinicalCues = clinicalCues;
		this.models = models;
		this.limits = limits;
	}

	/**
	 * Limits for an answer that stand beside those of the models; of the two the stricter
	 * holds, so that no model is ever trusted further than it was measured.
	 */
	@FunctionalInterface
	public interface AnswerLimits {

		/** Those that hold now, by language. */
		Map<String, Double> now();

	}

	/** The same layers within other limits beside those of the models. */
	public Triage within(AnswerLimits others) {
		return new Triage(this.emergencySigns, this.clinicalCues, this.models, others);
	}

	/** The same layers within the limits that hold now, whatever is published later. */
	public Triage asOfNow() {
		Map<String, Double> now = Map.copyOf(this.limits.now());
		return within(() -> now);
	}

	/** The same layers within the limits that another follows. */
	public Triage withLimitsOf(Triage other) {
		return within(other.limits);
	}

	/** The limits for an answer of the models alone, by language. */
	public Map<String, Double> loosestLimits() {
		Map<String, Double> loosest = new TreeMap<>();
		this.models.forEach((language, model) -> loosest.put(language, model.policy().answerBelow()));
		return loosest;
	}

	/**
	 * The decision about an inquiry.
	 * @param text the writer's words
	 * @param attachments what the message carries along
	 * @param incomplete whether words of the writer may be missing
	 */
	public TriageDecision decide(InquiryText text, List<Part> attachments, boolean incomplete) {
		return examine(text, attachments, incomplete).decide();
	}

	/**
	 * The decision about an inquiry that a triage with the same layers has examined,
	 * within the limits of this one.
	 */
	public TriageDecision decide(Examined examined) {
		LanguageModel asked = this.models.get(examined.language());
		return (asked != null) ? examined.decide(asked.policyWithin(this.limits.now())) : examined.decide();
	}

	/** Whether another differs in its limits at most. */
	public boolean hasLayersOf(Triage other) {
		return this.emergencySigns == other.emergencySigns && this.clinicalCues == other.clinicalCues
				&& this.models == other.models;
	}

	/** What the layers find in an inquiry, not yet decided. */
	public Examined examine(InquiryText text, List<Part> attachments, boolean incomplete) {
		Belief belief = text.isBlank() ? Belief.NONE : belief(text);
		return new Examined(new Findings(text, this.emergencySigns.findIn(text), this.clinicalCues.findIn(text),
				this.clinicalCues.otherCuesIn(text), this.clinicalCues.unnamedTopicsIn(text), belief, attachments,
				incomplete));
	}

	private Belief belief(InquiryText text) {
		String language = text.language().code();
		LanguageModel told = this.models.get(language);
		Map<String, Double> stricter = this.limits.now();
		return this.models.values()
			.stream()
			.filter((model) -> told == null || told == model)
			.map((model) -> new Belief(model.language(), model.classifier().assess(text.asked()),
					model.policyWithin(stricter), model.reliability()))
			.max(Comparator.comparingDouble(Belief::knownWords))
			.orElse(Belief.NONE);
	}

}
