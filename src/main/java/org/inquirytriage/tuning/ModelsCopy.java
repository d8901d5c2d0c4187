package org.inquirytriage.tuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A copy of a folder of models, or of a part of it, that may be changed to try something;
 * gone when it is closed.
 *
 * @param folder of the copy
 */
public record ModelsCopy(Path folder) implements AutoCloseable {

	/** Copies a folder laid out like the shipped {@code models}. */
	public static ModelsCopy of(Path models) throws IOException {
		Path corpus = models.resolve("corpus");
		return copy(models, models, (file) -> !file.startsWith(corpus));
	}

	/** Copies the lexicons of such a folder alone. */
	public static ModelsCopy ofLexicons(Path models) throws IOException {
		return copy(models, models.resolve("lexicon"), (file) -> true);
	}

	private static ModelsCopy copy(Path models, Path part, Predicate<Path> wanted) throws IOException {
		ModelsCopy copy = new ModelsCopy(Files.createTempDirectory("inquiry-triage-models"));
		try (Stream<Path> files = Files.walk(part)) {
			for (Path file : files.filter(Files::isRegularFile).filter(wanted).toList()) {
				Path target = copy.folder.resolve(models.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
		return copy;
	}

	@Override
	public void close() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
