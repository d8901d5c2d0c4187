package org.inquirytriage.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of mail rules in the README: which tests stand for which rule. With
 * {@code -Dmail-rules=write} it is written anew.
 */
class MailRulesTests {

	private static final Path README = Path.of("README.md");

	private static final String BEGIN = "<!-- mail rules: made by MailRulesTests -->\n";

	private static final String END = "<!-- end of mail rules -->";

	private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]+-\\d\\d)\"\\)");

	private static final Pattern METHOD = Pattern.compile("\\t+(?:public )?void (\\w+)\\(.*");

	private static final Pattern NAMED = Pattern.compile("(sup|dst|fmt|rate|rep|par|imap|auth)(\\d\\d)[A-Z].*");

	private static Map<String, String> rules() throws IOException {
		Map<String, String> rules = new LinkedHashMap<>();
		for (String line : Files.readAllLines(Path.of("src/test/resources/mail-rules.tsv"))) {
			rules.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
		}
		return rules;
	}

	private static Map<String, Set<String>> tests() throws IOException {
		Map<String, Set<String>> tests = new TreeMap<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
			for (Path source : sources.filter((file) -> file.toString().endsWith("Tests.java")).sorted().toList()) {
				collect(source, tests);
			}
		}
		return tests;
	}

	private static void collect(Path source, Map<String, Set<String>> tests) throws IOException {
		String name = source.getFileName().toString().replace(".java", "");
		Set<String> tagged = new LinkedHashSet<>();
		for (String line : Files.readAllLines(source)) {
			Matcher tag = TAG.matcher(line);
			while (tag.find()) {
				tagged.add(tag.group(1));
			}
			Matcher method = METHOD.matcher(line);
			if (method.matches()) {
				Matcher named = NAMED.matcher(method.group(1));
				if (named.matches()) {
					tagged.add(named.group(1).toUpperCase(Locale.ROOT) + "-" + named.group(2));
				}
				tagged.forEach((id) -> tests.computeIfAbsent(id, (key) -> new LinkedHashSet<>()).add(name));
				tagged.clear();
			}
		}
	}

	private static String table() throws IOException {
		Map<String, Set<String>> tests = tests();
		StringBuilder table = new StringBuilder("| rule | what it asks | tests |\n|---|---|---|\n");
		rules().forEach((id,
				words) -> table.append("| " + id + " | " + words + " | "
						+ tests.getOrDefault(id, Set.of())
							.stream()
							.map((each) -> "`" + each + "`")
							.collect(Collectors.joining(", "))
						+ " |\n"));
		return table.toString();
	}

	@Test
	void everyRuleHasATestThatNamesIt() throws IOException {
		Set<String> missing = new TreeSet<>(rules().keySet());
		missing.removeAll(tests().keySet());
		assertThat(missing).isEmpty();
	}

	@Test
	void noTestNamesARuleThatDoesNotExist() throws IOException {
		assertThat(rules().keySet()).containsAll(tests().keySet());
	}

	@Test
	void theTableInTheReadmeIsTheOneTheTestsMake() throws IOException {
		String readme = Files.readString(README);
		int begin = readme.indexOf(BEGIN) + BEGIN.length();
		int end = readme.indexOf(END);
		assertThat(end).isGreaterThanOrEqualTo(begin);
		if (System.getProperty("mail-rules", "").equals("write")) {
			Files.writeString(README, readme.substring(0, begin) + "\n" + table() + "\n" + readme.substring(end));
		}
		else {
			assertThat(readme.substring(begin, end).strip()).isEqualTo(table().strip());
		}
	}

}
