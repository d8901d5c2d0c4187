package org.inquirytriage.triage.snakeyaml;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Builds plain maps and lists, and keeps the line that each starts in. */
final class LineKeeper extends SafeConstructor {

	private final Map<Object, Integer> lines = new IdentityHashMap<>();

	LineKeeper(LoaderOptions options) {
		super(options);
	}

	/** The line of every map and list, counted from 1, by identity. */
	Map<Object, Integer> lines() {
		return this.lines;
	}

	@Override
	protected void constructMapping2ndStep(MappingNode node, Map<Object, Object> mapping) {
		super.constructMapping2ndStep(node, mapping);
		keep(node, mapping);
	}

	@Override
	protected void constructSequenceStep2(SequenceNode node, Collection<Object> collection) {
		super.constructSequenceStep2(node, collection);
		keep(node, collection);
	}

	private void keep(Node node, Object built) {
		this.lines.put(built, node.getStartMark().getLine() + 1);
	}

}
