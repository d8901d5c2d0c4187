package org.inquirytriage.tuning.learning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.LabelledInquiry;

/**
 * What models are taught of topics that were added: a language learns a topic once it has
 * enough examples of it, written for it or out of real messages.
 */
public final class TopicLessons {

	/** With fewer examples a topic would be told apart too badly. */
	public static final int FEWEST = 20;

	private final TopicExamples examples;

	private final Supplier<Set<Topic>> added;

	/**
	 * Lessons.
	 * @param examples that admins wrote
	 * @param added the topics that were added
	 */
	public TopicLessons(TopicExamples examples, Supplier<Set<Topic>> added) {
		this.examples = examples;
		this.added = added;
	}

	/** All that was written, as a corpus holds it. */
	public List<LabelledInquiry> written() {
		Set<Topic> topics = this.added.get();
		return this.examples.all()
			.stream()
			.filter((example) -> topics.contains(example.topic()))
			.map(TopicExample::inCorpus)
			.toList();
	}

	/** How many examples of a topic there are in a language. */
	public int count(Topic topic, String language, Collection<LabelledInquiry> fromMail) {
		return (int) Stream.concat(written().stream(), fromMail.stream())
			.filter((example) -> teaches(example, topic, language))
			.count();
	}

	/**
	 * What can be learnt: without any example of a topic that has too few in its
	 * language.
	 */
	public List<LabelledInquiry> among(Collection<LabelledInquiry> examples) {
		Set<Topic> topics = this.added.get();
		return examples.stream()
			.filter((example) -> example.topics()
				.stream()
				.filter(topics::contains)
				.allMatch((topic) -> enough(topic, example.language(), examples)))
			.toList();
	}

	private static boolean enough(Topic topic, String language, Collection<LabelledInquiry> examples) {
		return examples.stream().filter((example) -> teaches(example, topic, language)).limit(FEWEST).count() == FEWEST;
	}

	private static boolean teaches(LabelledInquiry example, Topic topic, String language) {
		return example.topics().contains(topic) && example.language().equals(language);
	}

}
