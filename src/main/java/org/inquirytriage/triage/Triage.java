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

	/**
	 * Assembles the layers.
	 * @param emergencySigns L1
	 * @param clinicalCues L2
	 * @param models L3 and L4 with their limits; a language without one is held
	 */
	public Triage(EmergencySigns emergencySigns, ClinicalCues clinicalCues, List<LanguageModel> models) {
		this.emergencySigns = emergencySigns;
		this.clinicalCues = clinicalCues;
		this.models = models.stream()
			.collect(Collectors.toMap(LanguageModel::language, (model) -> model, (one, other) -> one, TreeMap::new));
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
		Belief belief = text.isBlank() ? Belief.NONE : belief(text);
		return new Examined(new Findings(text, this.emergencySigns.findIn(text), this.clinicalCues.findIn(text),
				this.clinicalCues.otherCuesIn(text), belief, attachments, incomplete));
	}

	/** The limits of each language that has a model. */
	public Map<String, TriagePolicy> policies() {
		Map<String, TriagePolicy> policies = new TreeMap<>();
		this.models.values().forEach((model) -> policies.put(model.language(), model.policy()));
		return policies;
	}

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
