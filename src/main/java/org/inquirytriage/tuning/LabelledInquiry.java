package org.inquirytriage.tuning;

import java.util.List;

import org.inquirytriage.triage.Intent;
import org.inquirytriage.triage.Topic;

/**
 * An inquiry that a reader labelled.
 *
 * @param id unique in the corpus
 * @param author who wrote it
 * @param seed the idea it came from
 * @param label the reader's
 * @param mixed whether it has a clinical and a general part
 * @param topics the general topics in it
 * @param language ISO 639-1
 * @param subject of the message
 * @param text of the message
 */
public record LabelledInquiry(String id, String author, String seed, Label label, boolean mixed, List<Topic> topics,
		String language, String subject, String text) {

	public LabelledInquiry {
		topics = List.copyOf(topics);
	}

	/** The labels of the labelling guide, most urgent first. */
	public enum Label {

		/** It may describe an emergency. */
		EMERGENCY,
		/** The right answer depends on a particular living person. */
		CLINICAL,
		/** A person must read it for another reason. */
		OTHER,
		/** The answer is the same for anyone and a topic covers it. */
		GENERAL;

		/** The kind of question the label stands for. */
		public Intent intent() {
			return switch (this) {
				case EMERGENCY, CLINICAL -> Intent.CLINICAL;
				case OTHER -> Intent.OTHER;
				case GENERAL -> Intent.GENERAL;
			};
		}

	}

}
