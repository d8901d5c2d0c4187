package org.inquirytriage.reply.snakeyaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.TemplateException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML document as maps, lists and texts, every scalar kept as written, with the line
 * of each value.
 *
 * @param file that it stands in
 * @param root of the document
 * @param lines by path, such as {@code calendar.holidays[0].date}
 */
record YamlTree(String file, Object root, Map<String, Integer> lines) {

	/**
	 * Reads one document; throws TemplateException where it is not well formed, repeats a
	 * key or refers to another part of itself.
	 * @param file named in the exception
	 * @param yaml the document
	 * @param firstLine the line of the file on which it starts
	 */
	static YamlTree read(String file, String yaml, int firstLine) {
		try {
			Node node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
			Reader reader = new Reader(file, firstLine);
			Object root = (node != null) ? reader.value(node, "") : Map.of();
			return new YamlTree(file, root, reader.lines);
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() : 0;
			throw new TemplateException(
					LintFinding.severe(file, firstLine + line, "YAML", "it is not well formed: " + ex.getProblem()));
		}
	}

	/** The root as a map, empty when it is something else. */
	Map<String, Object> map() {
		return map(this.root);
	}

	/** A value as a map, empty when it is something else. */
	@SuppressWarnings("unchecked")
	static Map<String, Object> map(@Nullable Object value) {
		return (value instanceof Map<?, ?>) ? (Map<String, Object>) value : Map.of();
	}

	/** A value as a list, empty when it is something else. */
	static List<?> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? list : List.of();
	}

	/** A value as a text, empty when it is something else. */
	static String text(@Nullable Object value) {
		return (value instanceof String text) ? text.strip() : "";
	}

	/** A map's texts by key; entries that are no texts are left out. */
	static Map<String, String> texts(@Nullable Object value) {
		Map<String, String> texts = new LinkedHashMap<>();
		map(value).forEach((key, entry) -> {
			if (entry instanceof String text && !text.isBlank()) {
				texts.put(key, text.strip());
			}
		});
		return texts;
	}

	/** The line on which the value of a path stands, the first when there is none. */
	int line(String path) {
		return this.lines.getOrDefault(path, 1);
	}

	/** Makes plain values of nodes. */
	private static final class Reader {

		private final String file;

		private final int firstLine;

		private final Map<String, Integer> lines = new HashMap<>();

		private Reader(String file, int firstLine) {
			this.file = file;
			this.firstLine = firstLine;
		}

		private Object value(Node node, String path) {
			if (node.getAnchor() != null) {
				throw problem(node, path, "anchors and references are not used here");
			}
			this.lines.putIfAbsent(path, line(node));
			return switch (node) {
				case MappingNode mapping -> entries(mapping, path);
				case SequenceNode sequence -> items(sequence, path);
				case ScalarNode scalar -> scalar.getValue();
				default -> throw problem(node, path, "it is neither a text, a list nor a map");
			};
		}

		private Map<String, Object> entries(MappingNode mapping, String path) {
			Map<String, Object> entries = new LinkedHashMap<>();
			for (NodeTuple entry : mapping.getValue()) {
				if (!(entry.getKeyNode() instanceof ScalarNode key)) {
					throw problem(entry.getKeyNode(), path, "a key must be a word");
				}
				String child = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
				this.lines.put(child, line(key));
				if (entries.put(key.getValue(), value(entry.getValueNode(), child)) != null) {
					throw problem(key, child, "it is there twice");
				}
			}
			return entries;
		}

		private List<Object> items(SequenceNode sequence, String path) {
			List<Object> items = new ArrayList<>();
			for (Node item : sequence.getValue()) {
				items.add(value(item, path + "[" + items.size() + "]"));
			}
			return items;
		}

		private int line(Node node) {
			return this.firstLine + node.getStartMark().getLine();
		}

		private TemplateException problem(Node node, String path, String sentence) {
			return new TemplateException(
					LintFinding.severe(this.file, line(node), path.isEmpty() ? "YAML" : path, sentence));
		}

	}

}
