package org.inquirytriage.tuning.facts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The program's facts one by one, by the path that templates name them with. */
public final class FlatFacts {

	private FlatFacts() {
	}

	/** The facts by path, such as {@code phone.main}, in the order of the paths. */
	public static Map<String, String> of(Map<?, ?> facts) {
		Map<String, String> flat = new TreeMap<>();
		add("", facts, flat);
		return flat;
	}

	private static void add(String path, Map<?, ?> facts, Map<String, String> flat) {
		facts.forEach((key, fact) -> {
			String name = path.isEmpty() ? String.valueOf(key) : path + "." + key;
			switch (fact) {
				case Map<?, ?> nested -> add(name, nested, flat);
				case List<?> list -> flat.put(name, String.join("; ", list.stream().map(String::valueOf).toList()));
				default -> flat.put(name, String.valueOf(fact));
			}
		});
	}

}
