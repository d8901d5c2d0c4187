package org.inquirytriage.reply.snakeyaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.inquirytriage.reply.lint.WordingRule;

/** Reads the rules of what no answer may say, as packed with the program. */
public final class WordingRulesFile {

	private static final String FILE = "wording-rules.yaml";

	private WordingRulesFile() {
	}

	/** The packed rules, for every language. */
	public static List<WordingRule> packed() {
		List<WordingRule> rules = new ArrayList<>();
		YamlTree.read(FILE, content(), 1)
			.map()
			.forEach((language, entries) -> YamlTree.list(entries)
				.forEach((entry) -> rules.add(rule(language, YamlTree.map(entry)))));
		return List.copyOf(rules);
	}

	private static WordingRule rule(String language, Map<String, Object> entry) {
		String unless = YamlTree.text(entry.get("unless"));
		return new WordingRule(language, pattern(YamlTree.text(entry.get("wording"))),
				unless.isEmpty() ? null : pattern(unless), YamlTree.text(entry.get("why")));
	}

	private static Pattern pattern(String regex) {
		return Pattern.compile("\\b(" + regex + ")",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
	}

	private static String content() {
		try (InputStream stream = Objects.requireNonNull(WordingRulesFile.class.getResourceAsStream(FILE))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The packed " + FILE + " could not be read", ex);
		}
	}

}
