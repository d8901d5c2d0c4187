package org.inquirytriage.tuning.snakeyaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.inquirytriage.tuning.facts.FactsText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes facts in the text of their file, where comments and order are the writer's. */
public final class YamlFacts implements FactsText {

	private static final Set<String> NOT_FACTS = Set.of("calendar", "notices");

	/** A fact and where its texts stand. */
	private record Place(boolean list, Map<String, Node> nodes) {

		Words words() {
			return new Words(this.list,
					this.nodes.entrySet()
						.stream()
						.collect(Collectors.toMap(Map.Entry::getKey, (node) -> texts(node.getValue()))));
		}

	}

	@Override
	public Map<String, Words> facts(String file, Set<String> languages) {
		Map<String, Words> facts = new TreeMap<>();
		places(file, languages).forEach((path, place) -> facts.put(path, place.words()));
		return facts;
	}

	@Override
	public String with(String file, Set<String> languages, String path, Map<String, List<String>> texts) {
		Place place = places(file, languages).get(path);
		if (place == null || !place.nodes().keySet().equals(texts.keySet())) {
			throw new IllegalArgumentException("No fact with these languages: " + path);
		}
		StringBuilder changed = new StringBuilder(file);
		// From the end, so that what stands before keeps its place.
		place.nodes()
			.entrySet()
			.stream()
			.sorted((one, other) -> other.getValue().getStartMark().getIndex()
					- one.getValue().getStartMark().getIndex())
			.forEach((node) -> replace(changed, file, node.getValue(), texts.getOrDefault(node.getKey(), List.of())));
		String result = changed.toString();
		requireOnly(path, new Words(place.list(), texts), facts(file, languages), facts(result, languages));
		return result;
	}

	private static void requireOnly(String path, Words wished, Map<String, Words> before, Map<String, Words> after) {
		Map<String, Words> expected = new TreeMap<>(before);
		expected.put(path, wished);
		if (!expected.equals(after)) {
			throw new IllegalStateException("The fact " + path + " cannot be changed by itself");
		}
	}

	private static void replace(StringBuilder changed, String file, Node node, List<String> texts) {
		Node last = node;
		String between = ", ";
		boolean block = node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK;
		if (block) {
			// The end of a list is known only after what follows it.
			last = ((SequenceNode) node).getValue().getLast();
			between = "\n" + " ".repeat(node.getStartMark().getColumn()) + "- ";
		}
		String joined = texts.stream().map(YamlFacts::quoted).collect(Collectors.joining(between));
		String written = block ? "- " + joined : (node instanceof SequenceNode) ? "[" + joined + "]" : joined;
		changed.replace(file.offsetByCodePoints(0, node.getStartMark().getIndex()),
				file.offsetByCodePoints(0, last.getEndMark().getIndex()), written);
	}

	private static String quoted(String text) {
		return "\"" + text.strip().replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	private static Map<String, Place> places(String file, Set<String> languages) {
		Map<String, Place> places = new LinkedHashMap<>();
		if (root(file) instanceof MappingNode root) {
			root.getValue()
				.stream()
				.filter((fact) -> !NOT_FACTS.contains(key(fact)))
				.forEach((fact) -> add(key(fact), fact.getValueNode(), languages, places));
		}
		return places;
	}

	private static @Nullable Node root(String file) {
		try {
			return new Yaml(new LoaderOptions()).compose(new StringReader(file));
		}
		catch (YAMLException ex) {
			// Such a file cannot be saved; one that is in use was changed on the disk.
			return null;
		}
	}

	private static void add(String path, Node node, Set<String> languages, Map<String, Place> places) {
		if (isText(node)) {
			places.put(path, new Place(node instanceof SequenceNode, Map.of(Words.EVERYWHERE, node)));
		}
		else if (node instanceof MappingNode map) {
			Map<String, Node> byKey = new LinkedHashMap<>();
			map.getValue().forEach((fact) -> byKey.put(key(fact), fact.getValueNode()));
			if (byKey.keySet().equals(languages)) {
				long lists = byKey.values().stream().filter(SequenceNode.class::isInstance).count();
				if (byKey.values().stream().allMatch(YamlFacts::isText) && (lists == 0 || lists == byKey.size())) {
					places.put(path, new Place(lists > 0, byKey));
				}
				return;
			}
			byKey.forEach((key, nested) -> add(path + "." + key, nested, languages, places));
		}
	}

	private static boolean isText(Node node) {
		return node instanceof ScalarNode || node instanceof SequenceNode list && !list.getValue().isEmpty()
				&& list.getValue().stream().allMatch(ScalarNode.class::isInstance);
	}

	private static List<String> texts(Node node) {
		List<String> texts = new ArrayList<>();
		if (node instanceof ScalarNode text) {
			texts.add(text.getValue());
		}
		else if (node instanceof SequenceNode list) {
			list.getValue().forEach((item) -> texts.addAll(texts(item)));
		}
		return texts;
	}

	private static String key(NodeTuple fact) {
		return (fact.getKeyNode() instanceof ScalarNode key) ? key.getValue() : "";
	}

}
