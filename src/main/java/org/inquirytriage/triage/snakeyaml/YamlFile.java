package org.inquirytriage.triage.snakeyaml;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.inquirytriage.triage.UnreadableDataException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A YAML file of plain maps, lists and strings, with errors that name the file and the
 * place.
 */
final class YamlFile {

	private final String name;

	private final Object content;

	private final Map<Object, Integer> lines;

	private YamlFile(String name, Object content, Map<Object, Integer> lines) {
		this.name = name;
		this.content = content;
		this.lines = lines;
	}

	static YamlFile read(Path file) {
		String name = String.valueOf(file.getFileName());
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			LoaderOptions options = new LoaderOptions();
			options.setAllowDuplicateKeys(false);
			options.setCodePointLimit(20_000_000);
			LineKeeper constructor = new LineKeeper(options);
			Object content = new Yaml(constructor).load(reader);
			return new YamlFile(name, (content != null) ? content : Map.of(), constructor.lines());
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw new UnreadableDataException(name + " line " + line + ": " + ex.getProblem(), ex);
		}
		catch (YAMLException | IOException ex) {
			throw new UnreadableDataException(name + ": " + ex.getMessage(), ex);
		}
	}

	Map<String, Object> map() {
		return map(this.content, "the file");
	}

	List<?> list() {
		return list(this.content, "the file");
	}

	Map<String, Object> map(@Nullable Object value, String what) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> typed = new java.util.LinkedHashMap<>();
			map.forEach((key, item) -> typed.put(String.valueOf(key), item));
			this.lines.put(typed, this.lines.getOrDefault(map, 0));
			return typed;
		}
		throw wrong(what + " must be a map");
	}

	List<?> list(@Nullable Object value, String what) {
		if (value == null) {
			return List.of();
		}
		if (value instanceof List<?> list) {
			return list;
		}
		throw wrong(what + " must be a list");
	}

	List<String> strings(@Nullable Object value, String what) {
		return list(value, what).stream().map((item) -> {
			if (item instanceof Map || item instanceof List || item == null) {
				throw wrongAt(value, what + " must hold only texts");
			}
			return String.valueOf(item);
		}).toList();
	}

	String string(Map<String, Object> map, String key, String what) {
		Object value = map.get(key);
		if (value == null || String.valueOf(value).isBlank()) {
			throw wrongAt(map, what + " lacks \"" + key + "\"");
		}
		return String.valueOf(value);
	}

	/** The file, and the line that a map or list of it starts in. */
	String place(@Nullable Object part) {
		Integer line = this.lines.get(part);
		return (line == null || line == 0) ? this.name : this.name + " line " + line;
	}

	/** What is wrong with a map or list of the file. */
	UnreadableDataException wrongAt(@Nullable Object part, String what) {
		return new UnreadableDataException(place(part) + ": " + what, null);
	}

	UnreadableDataException wrong(String what) {
		return new UnreadableDataException(this.name + ": " + what, null);
	}

}
