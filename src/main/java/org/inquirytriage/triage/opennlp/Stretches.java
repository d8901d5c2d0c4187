package org.inquirytriage.triage.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Intent;
import org.inquirytriage.triage.training.TrainingExample;

/** The stretches of labelled inquiries that a classifier may learn from. */
final class Stretches {

	private final Features features;

	Stretches(Features features) {
		this.features = features;
	}

	static String outcome(TrainingExample example) {
		return example.emergency() ? OpenNlpModels.EMERGENCY : example.intent().name().toLowerCase(Locale.ROOT);
	}

	static String whole(TrainingExample example) {
		return example.asked().stream().map(Segment::text).collect(Collectors.joining("\n"));
	}

	/** What it asks, sentence by sentence and within them. */
	List<String> questions(TrainingExample example) {
		List<String> questions = new ArrayList<>(
				segments(example).stream().filter((segment) -> segment.contains("?")).toList());
		example.asked().forEach((segment) -> questions.addAll(this.features.questions(segment.text())));
		return questions;
	}

	// A classifier learns from the very stretches that it will be asked about.
	static List<String> all(TrainingExample example) {
		List<String> stretches = new ArrayList<>(segments(example));
		if (example.intent() != Intent.OTHER) {
			example.asked().forEach((segment) -> stretches.addAll(Windows.of(segment.text())));
			if (example.asked().size() > 2) {
				stretches.addAll(Windows.pairs(example.asked()));
			}
		}
		return stretches;
	}

	/** A text and each of its segments, where it has several. */
	static Stream<String> of(List<Segment> segments) {
		List<String> texts = segments.stream().map(Segment::text).toList();
		return Stream.concat(Stream.of(String.join(" ", texts)), texts.stream()).distinct();
	}

	/** Its segments, where it has several. */
	static List<String> segments(TrainingExample example) {
		return (example.asked().size() > 1) ? example.asked().stream().map(Segment::text).toList() : List.of();
	}

}
