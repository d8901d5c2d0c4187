package org.inquirytriage.triage;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What triage decided about an inquiry, and why.
 *
 * @param disposition what should happen
 * @param intent what kind of question it is
 * @param language ISO 639-1, {@code und} where it could not be told
 * @param emergency whether it shows an emergency sign, whatever the disposition
 * @param signs the ids of the emergency signs
 * @param evidence the places that layers acted on
 * @param assessment the classifier's belief, null when no model could be asked
 * @param probabilityClinical that it is clinical, as people are shown it, from 0 to 1
 * @param topics general topics in it, for staff
 * @param reasons rule ids with short explanations, free of the writer's words
 * @param answerBelow the limit for an answer that it was decided within
 */
public record TriageDecision(Disposition disposition, Intent intent, String language, boolean emergency,
		List<String> signs, List<Evidence> evidence, @Nullable Assessment assessment, double probabilityClinical,
		List<Topic> topics, List<String> reasons, double answerBelow) {

	/** Stands among the signs when the classifier's belief alone shows an emergency. */
	public static final String BELIEVED = "classifier";

	public TriageDecision {
		signs = List.copyOf(signs);
		evidence = List.copyOf(evidence);
		topics = List.copyOf(topics);
		reasons = List.copyOf(reasons);
	}

}
