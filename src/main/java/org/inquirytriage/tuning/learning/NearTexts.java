package org.inquirytriage.tuning.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds texts that say the same in the same words, or nearly so.
 *
 * @param <T> what the texts belong to
 */
final class NearTexts<T> {

	private static final double NEAR = 0.75;

	private final List<T> items = new ArrayList<>();

	private final List<Integer> sizes = new ArrayList<>();

	private final Map<String, List<Integer>> places = new HashMap<>();

	void add(T item, String text) {
		Set<String> pairs = pairs(text);
		int number = this.items.size();
		this.items.add(item);
		this.sizes.add(pairs.size());
		pairs.forEach((pair) -> this.places.computeIfAbsent(pair, (key) -> new ArrayList<>()).add(number));
	}

	/** What belongs to texts that share most of their pairs of words with this one. */
	List<T> near(String text) {
		Set<String> pairs = pairs(text);
		Map<Integer, Integer> shared = new HashMap<>();
		for (String pair : pairs) {
			this.places.getOrDefault(pair, List.of()).forEach((number) -> shared.merge(number, 1, Integer::sum));
		}
		return shared.entrySet()
			.stream()
			.filter((entry) -> isNear(entry.getValue(), pairs.size(), this.sizes.get(entry.getKey())))
			.map(Map.Entry::getKey)
			.sorted()
			.map(this.items::get)
			.toList();
	}

	private static boolean isNear(int shared, int one, int other) {
		return shared >= NEAR * (one + other - shared);
	}

	private static Set<String> pairs(String text) {
		Set<String> pairs = new LinkedHashSet<>();
		String last = "";
		for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
			if (!word.isEmpty()) {
				pairs.add(last + " " + word);
				last = word;
			}
		}
		if (!last.isEmpty()) {
			pairs.add(last + " ");
		}
		return pairs;
	}

}
