package org.inquirytriage.reply;

import java.util.Map;

import org.inquirytriage.triage.Topic;

/**
 * A topic as the program lists it.
 *
 * @param topic its slug
 * @param titles by language
 * @param on whether it may be answered by itself
 * @param covers what it is about, for the people who label and write
 * @param line in the file of topics
 */
public record CatalogTopic(Topic topic, Map<String, String> titles, boolean on, String covers, int line) {

	public CatalogTopic {
		titles = Map.copyOf(titles);
	}

}
