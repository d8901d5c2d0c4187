package org.inquirytriage.inquiry;

import java.util.List;

import org.inquirytriage.triage.Evidence.Layer;

/**
 * What led to a decision, for the pages that explain it.
 *
 * @param marks the places in the text that a layer acted on
 * @param sentences what the classifier believed about each sentence
 * @param topics how well the likeliest topics fit the whole, best first
 * @param attachments what the message carried along, never opened
 */
public record Explanation(List<Mark> marks, List<Sentence> sentences, List<TopicBelief> topics,
		List<Attachment> attachments) {

	/** Explains nothing. */
	public static final Explanation NONE = new Explanation(List.of(), List.of(), List.of(), List.of());

	public Explanation {
		marks = List.copyOf(marks);
		sentences = List.copyOf(sentences);
		topics = List.copyOf(topics);
		attachments = List.copyOf(attachments);
	}

	/** The texts that places are counted in. */
	public enum Source {

		/** The subject of the message. */
		SUBJECT,
		/** What the writer wrote. */
		BODY,
		/** What the message quotes or forwards. */
		QUOTED,
		/** The signature under the message. */
		SIGNATURE

	}

	/**
	 * A place that a layer of triage acted on.
	 *
	 * @param layer that found it
	 * @param id of the sign or cue
	 * @param group of the sign or cue, such as {@code E1}; empty where there is none
	 * @param source the text it stands in
	 * @param start offset of its first character in that text
	 * @param end offset behind its last character
	 */
	public record Mark(Layer layer, String id, String group, Source source, int start, int end) {
	}

	/**
	 * What the classifier believed about a sentence.
	 *
	 * @param source the text it stands in
	 * @param start offset of its first character in that text
	 * @param end offset behind its last character
	 * @param clinical the belief that it is clinical, from 0 to 1
	 * @param other the belief that it is neither general nor clinical, from 0 to 1
	 * @param contributions the features that spoke loudest, the loudest first
	 */
	public record Sentence(Source source, int start, int end, double clinical, double other,
			List<Contribution> contributions) {

		public Sentence {
			contributions = List.copyOf(contributions);
		}

	}

	/**
	 * How much a feature of the text spoke for clinical.
	 *
	 * @param feature the model's name for it
	 * @param weight in log-odds; negative speaks against
	 */
	public record Contribution(String feature, double weight) {
	}

	/**
	 * How well a topic fits.
	 *
	 * @param topic its slug
	 * @param probability from 0 to 1
	 */
	public record TopicBelief(String topic, double probability) {
	}

	/**
	 * A part of the message that is not its text.
	 *
	 * @param name as the writer's program called it; empty when it has none
	 * @param type what it says it is, such as {@code application/pdf}
	 * @param size in bytes as sent, -1 when not known
	 */
	public record Attachment(String name, String type, long size) {
	}

}
