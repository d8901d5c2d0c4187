package org.inquirytriage.tuning.learning;

import java.util.List;
import java.util.UUID;

import org.inquirytriage.triage.Topic;

/**
 * The examples that admins wrote for topics which they added. Everything that writes runs
 * in the caller's transaction.
 */
public interface TopicExamples {

	/** All of them, in the order in which they were added. */
	List<TopicExample> all();

	/** Those of a topic. */
	default List<TopicExample> of(Topic topic) {
		return all().stream().filter((example) -> example.topic().equals(topic)).toList();
	}

	/** Keeps examples; the same words twice are kept once. */
	void add(List<TopicExample> examples);

	/**
	 * Takes one out.
	 * @return false when it is not there
	 */
	boolean remove(UUID id);

}
