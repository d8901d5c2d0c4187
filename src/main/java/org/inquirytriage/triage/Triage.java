package org.inquirytriage.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.inquirytriage.message.Part;
import org.inquirytriage.text.InquiryText;
import org.inquirytriage.triage.Findings.Belief;

/**
 * Decides what should happen to an inquiry: every layer must agree before a machine may
 * answer.
 */
public final class Triage {

	private final Supplier<Layers> current;

	private final AnswerLimits limits;

	/**
	 * Assembles the layers.
	 * @param emergencySigns L1
	 * @param clinicalCues L2
	 * @param models L3 and L4 with their limits; a language without one is held
	 */
	public Triage(EmergencySigns emergencySigns, ClinicalCues clinicalCues, List<LanguageModel> models) {
		this(emergencySigns, clinicalCues, models, Map.of());
	}

	/**
	 * Assembles the layers.
	 * @param emergencySigns L1
	 * @param clinicalCues L2
	 * @param models L3 and L4 with their limits; a language without one is held
	 * @param versions of what it is assembled from, short enough to be kept with each
	 * decision
	 */
	public Triage(EmergencySigns emergencySigns, ClinicalCues clinicalCues, List<LanguageModel> models,
			Map<String, String> versions) {
		Layers layers = new Layers(emergencySigns, clinicalCues, models.stream()
			.collect(Collectors.toMap(LanguageModel::language, (model) -> model, (one, other) -> one, TreeMap::new)),
				Map.copyOf(versions));
		this.current = () -> layers;
		this.limits = Map::of;
	}

	private Triage(Supplier<Layers> current, AnswerLimits limits) {
		this.current = current;
		this.limits = limits;
	}

	/** A triage whose layers are always those of the one in force. */
	public static Triage following(Supplier<Triage> inForce) {
		return new Triage(() -> inForce.get().current.get(), Map::of);
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
		return new Triage(this.current, others);
	}

	/** The layers and limits that hold now, whatever is published later. */
	public Triage asOfNow() {
		Layers layers = this.current.get();
		Map<String, Double> now = Map.copyOf(this.limits.now());
		return new Triage(() -> layers, () -> now);
	}

	/** The same layers within the limits that another follows. */
	public Triage withLimitsOf(Triage other) {
		return within(other.limits);
	}

	/** The limits for an answer of the models alone, by language. */
	public Map<String, Double> loosestLimits() {
		Map<String, Double> loosest = new TreeMap<>();
		policies().forEach((language, policy) -> loosest.put(language, policy.answerBelow()));
		return loosest;
	}

	/** What a decision made now depends on, short enough to be kept with each. */
	public Map<String, String> versions() {
		return this.current.get().versions();
	}

	/** The limits of each language that has a model. */
	public Map<String, TriagePolicy> policies() {
		Map<String, TriagePolicy> policies = new TreeMap<>();
		this.current.get().models().values().forEach((model) -> policies.put(model.language(), model.policy()));
		return policies;
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
		LanguageModel asked = this.current.get().models().get(examined.language());
		return (asked != null) ? examined.decide(asked.policyWithin(this.limits.now())) : examined.decide();
	}

	/** Whether another differs in its limits at most. */
	public boolean hasLayersOf(Triage other) {
		return this.current.get() == other.current.get();
	}

	/** What the layers find in an inquiry, not yet decided. */
	public Examined examine(InquiryText text, List<Part> attachments, boolean incomplete) {
		Layers layers = this.current.get();
		Belief belief = text.isBlank() ? Belief.NONE : layers.belief(text, this.limits.now());
		return new Examined(new Findings(text, layers.emergencySigns().findIn(text), layers.clinicalCues().findIn(text),
				layers.clinicalCues().otherCuesIn(text), layers.clinicalCues().unnamedTopicsIn(text), belief,
				attachments, incomplete));
	}

	/** The layers of one triage, with the versions of what they come from. */
	private record Layers(EmergencySigns emergencySigns, ClinicalCues clinicalCues, Map<String, LanguageModel> models,
			Map<String, String> versions) {

		private Belief belief(InquiryText text, Map<String, Double> stricter) {
			String language = text.language().code();
			LanguageModel told = this.models.get(language);
			return this.models.values()
				.stream()
				.filter((model) -> told == null || told == model)
				.map((model) -> new Belief(model.language(), model.classifier().assess(text.asked()),
						model.policyWithin(stricter), model.reliability()))
				.max(Comparator.comparingDouble(Belief::knownWords))
				.orElse(Belief.NONE);
		}

	}

}
