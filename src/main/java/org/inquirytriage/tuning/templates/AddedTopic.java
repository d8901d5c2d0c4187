package org.inquirytriage.tuning.templates;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.inquirytriage.reply.CatalogTopic;
import org.inquirytriage.triage.Topic;

/**
 * A topic that an admin added beside those of the file of topics; kept and versioned as a
 * file of its own, which holds one more entry of that list.
 *
 * @param topic its slug
 * @param titles by language
 * @param on whether it may be answered
 * @param covers what it is about
 */
public record AddedTopic(Topic topic, Map<String, String> titles, boolean on, String covers) {

	private static final String FOLDER = "topics/";

	private static final String END = ".yaml";

	public AddedTopic {
		titles = Map.copyOf(titles);
	}

	/** A topic as it was read. */
	public static AddedTopic of(CatalogTopic topic) {
		return new AddedTopic(topic.topic(), topic.titles(), topic.on(), topic.covers());
	}

	/** Whether a file holds such a topic. */
	public static boolean isFile(String file) {
		return file.startsWith(FOLDER) && file.endsWith(END);
	}

	/** The file that holds a topic. */
	public static String file(Topic topic) {
		return FOLDER + topic.slug() + END;
	}

	/** The topic that a file holds. */
	public static Topic topicOf(String file) {
		return new Topic(file.substring(FOLDER.length(), file.length() - END.length()));
	}

	/** The same, answered or not. */
	public AddedTopic withOn(boolean wanted) {
		return new AddedTopic(this.topic, this.titles, wanted, this.covers);
	}

	/** The text of its file. */
	public String inFile() {
		String title = new TreeMap<>(this.titles).entrySet()
			.stream()
			.map((entry) -> entry.getKey() + ": " + TemplateText.quoted(entry.getValue()))
			.collect(Collectors.joining(", ", "{", "}"));
		return """
				- slug: %s
				  title: %s
				  "on": %s
				  covers: %s
				""".formatted(this.topic.slug(), title, this.on, TemplateText.quoted(this.covers));
	}

}
