package org.inquirytriage.tuning.replay;

import java.util.List;

/**
 * What a message comes to.
 *
 * @param end the word for its disposition
 * @param reason why a person or nobody acts: the reason to hold it or the rule; empty
 * when neither applies
 * @param alarm whether it may describe an emergency
 * @param answered whether the writer gets an answer, be it to a part
 * @param clinical how likely it is clinical, as people are shown it, from 0 to 1
 * @param topics answered or found
 * @param mail what would be sent, each with its kind and template
 * @param words a hash of all that would be sent
 */
public record Outcome(String end, String reason, boolean alarm, boolean answered, double clinical, List<String> topics,
		List<String> mail, String words) {

	public Outcome {
		topics = List.copyOf(topics);
		mail = List.copyOf(mail);
	}

	/** What a message comes to that nobody can read. */
	public static Outcome unreadable() {
		return new Outcome("hold", "error", false, false, 0.5, List.of(), List.of(), "");
	}

}
