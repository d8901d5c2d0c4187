package org.inquirytriage.triage;

import org.inquirytriage.text.Segment;

/**
 * A place in the writer's words that a layer of triage acted on.
 *
 * @param layer that found it
 * @param id of the sign, cue or topic
 * @param group of the sign or cue, such as {@code E1}; empty where there is none
 * @param source the text it stands in
 * @param start offset of its first character in that text
 * @param end offset behind its last character
 */
public record Evidence(Layer layer, String id, String group, Segment.Source source, int start, int end) {

	/** The layers of triage that look at words. */
	public enum Layer {

		/** Emergency and self-harm signs. */
		EMERGENCY,
		/** Emergency signs that their context lowered to clinical. */
		LOWERED,
		/** Clinical cues. */
		CLINICAL,
		/** The classifier's belief about a segment. */
		CLASSIFIER,
		/** What speaks for a topic. */
		TOPIC

	}

}
