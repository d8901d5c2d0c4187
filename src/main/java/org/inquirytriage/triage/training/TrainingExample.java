package org.inquirytriage.triage.training;

import org.inquirytriage.triage.Intent;
import org.inquirytriage.triage.Topic;

import java.util.List;

import org.inquirytriage.text.Segment;

/**
 * A labelled inquiry that a classifier learns from.
 *
 * @param intent that a reader gave it
 * @param emergency whether it may describe an emergency
 * @param mixed whether a clinical inquiry has general parts as well
 * @param topics that a reader gave it
 * @param asked its segments
 */
public record TrainingExample(Intent intent, boolean emergency, boolean mixed, List<Topic> topics,
		List<Segment> asked) {

	public TrainingExample {
		topics = List.copyOf(topics);
		asked = List.copyOf(asked);
	}

}
