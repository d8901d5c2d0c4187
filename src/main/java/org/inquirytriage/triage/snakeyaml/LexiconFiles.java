package org.inquirytriage.triage.snakeyaml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.lexicon.Context;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.lexicon.LexiconEntry;
import org.inquirytriage.triage.lexicon.LexiconSource;
import org.inquirytriage.triage.lexicon.WordList;

/**
 * Reads the lexicon of a language from {@code words-xx.yaml}, {@code emergency-xx.yaml}
 * and their fellows.
 */
public final class LexiconFiles {

	private LexiconFiles() {
	}

	/**
	 * Reads and compiles the lexicon of a language.
	 * @param folder that holds the files
	 * @param language ISO 639-1
	 * @param dictionary the words of the language, which are no misspellings
	 * @throws UnreadableDataException naming the file, the entry and what is wrong
	 */
	public static Lexicon read(Path folder, String language, WordList dictionary) {
		Map<String, List<String>> words = new LinkedHashMap<>();
		List<LexiconEntry> emergency = new ArrayList<>();
		List<LexiconEntry> clinical = new ArrayList<>();
		List<LexiconEntry> other = new ArrayList<>();
		List<LexiconEntry> topics = new ArrayList<>();
		List<Context> contexts = new ArrayList<>();
		readWords(folder.resolve("words-" + language + ".yaml"), words);
		readEntries(folder.resolve("emergency-" + language + ".yaml"), words, emergency);
		readEntries(folder.resolve("clinical-" + language + ".yaml"), words, clinical);
		readEntries(folder.resolve("other-" + language + ".yaml"), words, other);
		readEntries(folder.resolve("topics-" + language + ".yaml"), words, topics);
		readContexts(folder.resolve("context-" + language + ".yaml"), words, contexts);
		checkContexts(language, emergency, contexts);
		LexiconSource source = new LexiconSource(language, words, emergency, clinical, other, topics, contexts);
		try {
			return Lexicon.compile(source, dictionary);
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableDataException("lexicon " + language + ": " + ex.getMessage(), ex);
		}
	}

	private static YamlFile open(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new UnreadableDataException("lexicon file " + file.getFileName() + " is missing", null);
		}
		return YamlFile.read(file);
	}

	private static void readWords(Path path, Map<String, List<String>> words) {
		YamlFile file = open(path);
		addWords(file, words);
	}

	private static void addWords(YamlFile file, Map<String, List<String>> words) {
		Object lists = file.map().get("words");
		if (lists == null) {
			return;
		}
		file.map(lists, "words").forEach((name, items) -> {
			if (words.put(name, file.strings(items, "words " + name)) != null) {
				throw file.wrong("the word list " + name + " stands twice");
			}
		});
	}

	private static void readEntries(Path path, Map<String, List<String>> words, List<LexiconEntry> entries) {
		YamlFile file = open(path);
		addWords(file, words);
		Set<String> ids = new HashSet<>();
		for (Object item : file.list(file.map().get("entries"), "entries")) {
			Map<String, Object> entry = file.map(item, "each entry");
			String id = file.string(entry, "id", "an entry");
			String what = "entry " + id;
			if (!ids.add(id)) {
				throw file.wrong(what + " stands twice");
			}
			List<String> variants = file.strings(entry.get("variants"), what + " variants");
			if (variants.isEmpty()) {
				throw file.wrong(what + " has no variants");
			}
			entries.add(new LexiconEntry(id, file.string(entry, "group", what), strength(file, entry, what),
					file.strings(entry.get("context"), what + " context"),
					String.valueOf(entry.getOrDefault("source", "")), variants));
		}
	}

	private static LexiconEntry.Strength strength(YamlFile file, Map<String, Object> entry, String what) {
		String strength = String.valueOf(entry.getOrDefault("strength", "certain"));
		try {
			return LexiconEntry.Strength.valueOf(strength.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw file.wrong(what + ": the strength must be certain or possible");
		}
	}

	private static void readContexts(Path path, Map<String, List<String>> words, List<Context> contexts) {
		YamlFile file = open(path);
		addWords(file, words);
		for (Object item : contextItems(file)) {
			Map<String, Object> context = file.map(item, "each context");
			String id = file.string(context, "id", "a context");
			contexts.add(new Context(id, scope(file, context, id),
					file.strings(context.get("variants"), "context " + id + " variants"),
					file.strings(context.get("except"), "context " + id + " except")));
		}
	}

	private static List<?> contextItems(YamlFile file) {
		Object contexts = file.map().get("contexts");
		if (contexts instanceof Map<?, ?> byId) {
			List<Object> items = new ArrayList<>();
			byId.forEach((id, item) -> {
				Map<String, Object> context = file.map(item, "context " + id);
				context.put("id", String.valueOf(id));
				items.add(context);
			});
			return items;
		}
		return file.list(contexts, "contexts");
	}

	private static Context.Scope scope(YamlFile file, Map<String, Object> context, String id) {
		String scope = String.valueOf(context.getOrDefault("scope", "segment")).toUpperCase(Locale.ROOT);
		try {
			return Context.Scope.valueOf(scope);
		}
		catch (IllegalArgumentException ex) {
			throw file.wrong("context " + id + ": the scope must be segment or before");
		}
	}

	private static void checkContexts(String language, List<LexiconEntry> entries, List<Context> contexts) {
		Set<String> known = new HashSet<>();
		contexts.forEach((context) -> known.add(context.group()));
		for (LexiconEntry entry : entries) {
			for (String context : entry.contexts()) {
				if (!known.contains(context)) {
					throw new UnreadableDataException("emergency-" + language + ".yaml: entry " + entry.id()
							+ " names the unknown context " + context, null);
				}
			}
		}
	}

}
