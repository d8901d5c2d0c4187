package org.inquirytriage.inquiry;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was decided about an inquiry, and why.
 *
 * @param disposition what happens to it
 * @param holdReason why it waits for a person, such as {@code unsure}; null when it does
 * not
 * @param suppression the rule that forbids an automatic response, null when none does
 * @param emergency whether emergency signs were found, whatever the disposition
 * @param topics the slugs of the topics answered or found
 * @param office the id of the office it belongs to, null when none was chosen
 * @param probabilityClinical the classifier's belief that it is clinical, from 0 to 1
 * @param language of the text, such as {@code en}
 * @param priority how soon a person should look at it
 * @param reasons the ids of the rules and layers that led here, without the writer's
 * words
 * @param versions of what took part: model, lexicon, templates, thresholds
 * @param document the whole decision as JSON, for the pages that explain it
 */
public record Decision(DispositionKind disposition, @Nullable String holdReason, @Nullable Suppression suppression,
		boolean emergency, List<String> topics, @Nullable String office, double probabilityClinical, String language,
		Priority priority, List<String> reasons, Map<String, String> versions, String document) {

	public Decision {
		topics = List.copyOf(topics);
		reasons = List.copyOf(reasons);
		versions = Map.copyOf(versions);
	}

	/**
	 * The rule that forbids an automatic response.
	 *
	 * @param rule the id of the mail rule, such as {@code SUP-04}
	 * @param evidence the header or part that shows it
	 */
	public record Suppression(String rule, String evidence) {
	}

	/**
	 * Where the inquiry stands once this is decided: whatever shows emergency signs is
	 * open until a person has claimed and closed it.
	 */
	public InquiryStatus status() {
		if (this.emergency) {
			return InquiryStatus.ESCALATED;
		}
		return switch (this.disposition) {
			case ESCALATE -> InquiryStatus.ESCALATED;
			case HOLD -> InquiryStatus.HELD;
			case AUTO_REPLY, REDIRECT, SUPPRESSED -> InquiryStatus.DONE;
		};
	}

}
