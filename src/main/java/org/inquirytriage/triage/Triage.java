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
	}

	private Triage(Supplier<Layers> current) {
		this.current = current;
	}

	/** A triage that is always the one in force. */
	public static Triage following(Supplier<Triage> inForce) {
		return new Triage(() -> inForce.get().current.get());
	}

	/** The triage in force now, whatever is published later. */
	public Triage asOfNow() {
		Layers now = this.current.get();
		return new Triage(() -> now);
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

	/** What the layers find in an inquiry, not yet decided. */
	public Examined examine(InquiryText text, List<Part> attachments, boolean incomplete) {
		Layers layers = this.current.get();
		Belief belief = text.isBlank() ? Belief.NONE : layers.belief(text);
		return new Examined(new Findings(text, layers.emergencySigns().findIn(text), layers.clinicalCues().findIn(text),
				layers.clinicalCues().otherCuesIn(text), belief, attachments, incomplete));
	}

	/** The layers of one triage, with the versions of what they come from. */
	private record Layers(EmergencySigns emergencySigns, ClinicalCues clinicalCues, Map<String, LanguageModel> models,
			Map<String, String> versions) {

		private Belief belief(InquiryText text) {
			String language = text.language().code();
			LanguageModel told = this.models.get(language);
			return this.models.values()
				.stream()
				.filter((model) -> told == null || told == model)
				.map((model) -> new Belief(model.language(), model.classifier().assess(text.asked()), model.policy()))
				.max(Comparator.comparingDouble(Belief::knownWords))
				.orElse(Belief.NONE);
		}

	}

}
