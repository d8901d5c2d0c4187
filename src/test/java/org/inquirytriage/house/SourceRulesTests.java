package org.inquirytriage.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceRulesTests {

	private static final int MOST_CODE_LINES = 250;

	private static final int LONGEST_LINE = 120;

	private static final int LONGEST_METHOD = 40;

	private static final int MOST_FILES = 20;

	private static final List<Path> SOURCES = sources();

	private static List<Path> sources() {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isCode(String line) {
		String code = line.strip();
		return !code.isEmpty() && !code.startsWith("//") && !code.startsWith("*") && !code.startsWith("/*");
	}

	private static List<String> longMethods(Path file) {
		List<String> found = new ArrayList<>();
		String method = "";
		int length = 0;
		for (String line : lines(file)) {
			if (line.matches("\\t{1,2}[^\\s@*/].*\\) (throws [\\w, .]+ )?\\{")) {
				method = line.strip();
				length = 0;
			}
			else if (line.matches("\\t{1,2}}")) {
				if (length > LONGEST_METHOD) {
					found.add(file.getFileName() + ": " + method + " has " + length);
				}
				method = "";
			}
			else if (!method.isEmpty() && isCode(line)) {
				length++;
			}
		}
		return found;
	}

	@Test
	void theRulesSeeTheSources() {
		assertThat(SOURCES).hasSizeGreaterThan(150);
	}

	@Test
	void filesHoldAtMostTwoHundredAndFiftyLinesOfCode() {
		assertThat(SOURCES)
			.allSatisfy((file) -> assertThat(lines(file).stream().filter(SourceRulesTests::isCode)).as(file.toString())
				.hasSizeLessThanOrEqualTo(MOST_CODE_LINES));
	}

	@Test
	void linesHoldAtMostOneHundredAndTwentyCharacters() {
		assertThat(SOURCES).allSatisfy((file) -> assertThat(lines(file)).as(file.toString())
			.allMatch((line) -> line.replace("\t", "    ").length() <= LONGEST_LINE));
	}

	@Test
	void methodsHoldAtMostFortyLines() {
		assertThat(SOURCES.stream().flatMap((file) -> longMethods(file).stream())).isEmpty();
	}

	/** The layout shows them on every page; see PageAdvice and PersonAdvice. */
	@Test
	void noPageHidesWhatTheLayoutShows() {
		assertThat(SOURCES).allSatisfy((file) -> assertThat(lines(file)).as(file.toString())
			.noneMatch((line) -> line.matches(".*addAttribute\\(\"(waiting|me|path)\".*")));
	}

	@Test
	void nothingIsLeftForLater() {
		assertThat(SOURCES).allSatisfy((file) -> assertThat(lines(file)).as(file.toString())
			.noneMatch((line) -> line.matches(".*\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b.*")));
	}

	@Test
	void packagesHoldAtMostTwentyFilesBesidesTheirDescription() {
		Map<Path, Long> files = SOURCES.stream()
			.filter((file) -> !file.endsWith("package-info.java"))
			.collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
		assertThat(files)
			.allSatisfy((folder, count) -> assertThat(count).as(folder.toString()).isLessThanOrEqualTo(MOST_FILES));
	}

	@Test
	void everyPackageIsDescribedAndNullMarked() {
		assertThat(SOURCES.stream().map(Path::getParent).distinct())
			.allSatisfy((folder) -> assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked"));
	}

}
