package org.inquirytriage.reply.snakeyaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.reply.CatalogTopic;
import org.inquirytriage.triage.Topic;

/** Reads the list of topics. */
final class TopicsFile {

	private final Findings findings;

	TopicsFile(Findings findings) {
		this.findings = findings;
	}

	/** The topics in the order of the file; entries that cannot be read are left out. */
	List<CatalogTopic> read(YamlTree tree) {
		List<CatalogTopic> topics = new ArrayList<>();
		Set<Topic> seen = new HashSet<>();
		List<?> entries = YamlTree.list(tree.root());
		if (entries.isEmpty()) {
			this.findings.severe(tree, "slug", "the file lists no topics");
		}
		for (int index = 0; index < entries.size(); index++) {
			String path = "[" + index + "]";
			Map<String, Object> entry = YamlTree.map(entries.get(index));
			String on = YamlTree.text(entry.get("on"));
			if (!on.equals("true") && !on.equals("false")) {
				this.findings.severe(tree, path + ".on", "it must be true or false");
			}
			try {
				Topic topic = new Topic(YamlTree.text(entry.get("slug")));
				if (!seen.add(topic)) {
					this.findings.severe(tree, path + ".slug", "the topic " + topic + " is there twice");
				}
				topics.add(new CatalogTopic(topic, YamlTree.texts(entry.get("title")), on.equals("true"),
						YamlTree.text(entry.get("covers")), tree.line(path)));
			}
			catch (IllegalArgumentException ex) {
				this.findings.severe(tree, path + ".slug", "it must be lower-case words joined by hyphens");
			}
		}
		return topics;
	}

}
