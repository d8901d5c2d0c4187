package org.inquirytriage.triage.snakeyaml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.inquirytriage.triage.lexicon.LexiconException;
import org.inquirytriage.triage.lexicon.LexiconSource;
import org.inquirytriage.triage.lexicon.WordList;

/**
 * Reads the lexicon of a language from {@code words-xx.yaml}, {@code emergency-xx.yaml}
 * and their fellows.
 */
public final class LexiconFiles {

	private final Path folder;

	private final String language;

	private final Map<String, List<String>> words = new LinkedHashMap<>();

	private final Map<String, String> places = new HashMap<>();

	private LexiconFiles(Path folder, String language) {
		this.folder = folder;
		this.language = language;
	}

	/**
	 * Reads and compiles the lexicon of a language.
	 * @param folder that holds the files
	 * @param language ISO 639-1
	 * @param dictionary the words of the language, which are no misspellings
	 * @throws UnreadableDataException naming the file, the line, the entry and what is
	 * wrong
	 */
	public static Lexicon read(Path folder, String language, WordList dictionary) {
		LexiconFiles files = new LexiconFiles(folder, language);
		LexiconSource source = files.source();
		try {
			return Lexicon.compile(source, dictionary);
		}
		catch (LexiconException ex) {
			throw new UnreadableDataException(
					files.places.get(ex.entry()) + ": entry " + ex.entry() + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Reads the lexicon of a language as its files hold it.
	 * @param folder that holds the files
	 * @param language ISO 639-1
	 * @throws UnreadableDataException naming the file, the line, the entry and what is
	 * wrong
	 */
	public static LexiconSource source(Path folder, String language) {
		return new LexiconFiles(folder, language).source();
	}

	private LexiconSource source() {
		addWords(open("words"));
		List<LexiconEntry> emergency = entries("emergency");
		List<LexiconEntry> clinical = entries("clinical");
		List<LexiconEntry> other = entries("other");
		List<LexiconEntry> topics = entries("topics");
		List<LexiconEntry> subjects = entries("subjects");
		List<Context> contexts = contexts();
		checkContexts(emergency, contexts);
		return new LexiconSource(this.language, this.words, emergency, clinical, other, topics, subjects, contexts);
	}

	private YamlFile open(String kind) {
		Path file = this.folder.resolve(kind + "-" + this.language + ".yaml");
		if (!Files.isRegularFile(file)) {
			throw new UnreadableDataException("lexicon file " + file.getFileName() + " is missing", null);
		}
		return YamlFile.read(file);
	}

	private void addWords(YamlFile file) {
		Object lists = file.map().get("words");
		if (lists == null) {
			return;
		}
		file.map(lists, "words").forEach((name, items) -> {
			if (this.words.put(name, file.strings(items, "words " + name)) != null) {
				throw file.wrongAt(items, "the word list " + name + " stands twice");
			}
		});
	}

	private List<LexiconEntry> entries(String kind) {
		YamlFile file = open(kind);
		addWords(file);
		List<LexiconEntry> entries = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (Object item : file.list(file.map().get("entries"), "entries")) {
			Map<String, Object> entry = file.map(item, "each entry");
			String id = file.string(entry, "id", "an entry");
			this.places.put(id, file.place(item));
			if (!ids.add(id)) {
				throw file.wrongAt(item, "entry " + id + " stands twice");
			}
			entries.add(entry(file, entry, id));
		}
		return entries;
	}

	private static LexiconEntry entry(YamlFile file, Map<String, Object> entry, String id) {
		String what = "entry " + id;
		List<String> variants = file.strings(entry.get("variants"), what + " variants");
		if (variants.isEmpty()) {
			throw file.wrongAt(entry, what + " has no variants");
		}
		return new LexiconEntry(id, file.string(entry, "group", what), strength(file, entry, what),
				file.strings(entry.get("context"), what + " context"), String.valueOf(entry.getOrDefault("source", "")),
				variants);
	}

	private static LexiconEntry.Strength strength(YamlFile file, Map<String, Object> entry, String what) {
		String strength = String.valueOf(entry.getOrDefault("strength", "certain"));
		try {
			return LexiconEntry.Strength.valueOf(strength.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw file.wrongAt(entry, what + ": the strength must be certain or possible");
		}
	}

	private List<Context> contexts() {
		YamlFile file = open("context");
		addWords(file);
		List<Context> contexts = new ArrayList<>();
		for (Object item : contextItems(file)) {
			Map<String, Object> context = file.map(item, "each context");
			String id = file.string(context, "id", "a context");
			this.places.put(id, file.place(item));
			contexts.add(new Context(id, scope(file, context, id),
					file.strings(context.get("variants"), "context " + id + " variants"),
					file.strings(context.get("except"), "context " + id + " except")));
		}
		return contexts;
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
			throw file.wrongAt(context, "context " + id + ": the scope must be segment or before");
		}
	}

	private void checkContexts(List<LexiconEntry> entries, List<Context> contexts) {
		Set<String> known = new HashSet<>();
		contexts.forEach((context) -> known.add(context.group()));
		for (LexiconEntry entry : entries) {
			for (String context : entry.contexts()) {
				if (!known.contains(context)) {
					throw new UnreadableDataException(this.places.get(entry.id()) + ": entry " + entry.id()
							+ " names the unknown context " + context, null);
				}
			}
		}
	}

}
