package org.inquirytriage.triage.training;

import java.util.List;

import org.inquirytriage.text.Segment;

/**
 * What a classifier of one language learns from.
 *
 * @param examples labelled inquiries
 * @param asides what people put around a question, each in its segments; it asks nothing
 * and tells of nobody's health
 */
public record TrainingData(List<TrainingExample> examples, List<List<Segment>> asides) {

	public TrainingData {
		examples = List.copyOf(examples);
		asides = List.copyOf(asides);
	}

}
