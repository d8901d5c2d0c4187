package org.inquirytriage.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What templates may say about the program: names, numbers, hours and links, by path.
 * <p>
 * A fact is a text, a list of texts, or a map of facts. A map whose keys are languages is
 * one fact that differs by language.
 */
public final class ProgramFacts {

	private final Map<String, Object> facts;

	private final Set<String> languages;

	private final Map<String, Integer> lines;

	/**
	 * Takes the facts as read.
	 * @param facts texts, lists and maps, nested
	 * @param languages that a fact may differ by
	 * @param lines on which the facts stand, by path
	 */
	public ProgramFacts(Map<String, Object> facts, Set<String> languages, Map<String, Integer> lines) {
		this.facts = Map.copyOf(facts);
		this.languages = Set.copyOf(languages);
		this.lines = Map.copyOf(lines);
	}

	/**
	 * The facts as a reader of the language is told them; one without a text in it is
	 * left out.
	 */
	public Map<String, Object> in(String language) {
		return resolved(this.facts, language);
	}

	/** The facts as they stand in the file. */
	public Map<String, Object> asWritten() {
		return this.facts;
	}

	/**
	 * The line on which a fact such as {@code phone.main} stands, the first when not
	 * known.
	 */
	public int line(String path) {
		return this.lines.getOrDefault(path, 1);
	}

	/**
	 * What stands beside the program's address in its mail, or nothing where it is not
	 * told to staff.
	 */
	public Optional<String> programName() {
		return (in(TemplateLibrary.STAFF_LANGUAGE).get("program") instanceof Map<?, ?> program
				&& program.get("name") instanceof String name && !name.isBlank()) ? Optional.of(name)
						: Optional.empty();
	}

	/** Whether a map is one fact that differs by language. */
	public boolean differsByLanguage(Map<?, ?> fact) {
		return !fact.isEmpty() && this.languages.containsAll(fact.keySet());
	}

	private Map<String, Object> resolved(Map<?, ?> facts, String language) {
		Map<String, Object> resolved = new HashMap<>();
		facts.forEach((key, fact) -> {
			if (fact instanceof Map<?, ?> byLanguage && differsByLanguage(byLanguage)) {
				if (byLanguage.get(language) instanceof Object own) {
					resolved.put(String.valueOf(key), resolved(own, language));
				}
				return;
			}
			resolved.put(String.valueOf(key), resolved(fact, language));
		});
		return Map.copyOf(resolved);
	}

	private Object resolved(Object fact, String language) {
		if (fact instanceof Map<?, ?> nested) {
			return resolved(nested, language);
		}
		if (fact instanceof List<?> list) {
			List<Object> items = new ArrayList<>();
			list.forEach((item) -> items.add(resolved(item, language)));
			return List.copyOf(items);
		}
		return fact;
	}

}
