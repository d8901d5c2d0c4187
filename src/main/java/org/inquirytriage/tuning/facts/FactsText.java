package org.inquirytriage.tuning.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file of facts as people wrote it, in which one fact can be given other words. */
public interface FactsText {

	/**
	 * The facts that can be changed one by one, by path.
	 * @param file its text
	 * @param languages that a fact may differ by
	 */
	Map<String, Words> facts(String file, Set<String> languages);

	/**
	 * The file with other words for one fact, and not a character changed elsewhere.
	 * @param file its text
	 * @param languages that a fact may differ by
	 * @param path of a fact that can be changed
	 * @param texts by language, or by {@link Words#EVERYWHERE}
	 */
	String with(String file, Set<String> languages, String path, Map<String, List<String>> texts);

	/**
	 * What a fact says.
	 *
	 * @param list whether it is a list of texts
	 * @param texts by language, or by {@link Words#EVERYWHERE} where it is the same in
	 * all
	 */
	record Words(boolean list, Map<String, List<String>> texts) {

		/** Stands for every language. */
		public static final String EVERYWHERE = "all";

		public Words {
			texts = Map.copyOf(texts);
		}

	}

}
