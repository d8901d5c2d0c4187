package org.inquirytriage.tuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A copy of a folder of models, without its corpus, that may be changed to try something;
 * gone when it is closed.
 *
 * @param folder of the copy
 */
public record ModelsCopy(Path folder) implements AutoCloseable {

	/** Copies a folder laid out like the shipped {@code models}. */
	public static ModelsCopy of(Path models) throws IOException {
		ModelsCopy copy = new ModelsCopy(Files.createTempDirectory("inquiry-triage-models"));
		Path corpus = models.resolve("corpus");
		try (Stream<Path> files = Files.walk(models)) {
			for (Path file : files.filter(Files::isRegularFile).filter((path) -> !path.startsWith(corpus)).toList()) {
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
