package org.inquirytriage.tuning.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.inquirytriage.triage.UnreadableDataException;

/** Keeps the files of models in a folder of the data directory named for their hash. */
public final class ModelStore {

	private static final List<String> LANGUAGES = List.of("en", "es");

	private final Path data;

	/** A store below the data directory. */
	public ModelStore(Path data) {
		this.data = data;
	}

	/** Keeps the models of a folder and returns their hash. */
	public String keep(Path trained) {
		String hash = hash(trained);
		Path kept = this.data.resolve(hash);
		if (Files.isDirectory(kept)) {
			return hash;
		}
		try {
			Files.createDirectories(this.data);
			Path partial = Files.createTempDirectory(this.data, "incoming-");
			for (Path file : files(trained)) {
				Path copy = partial.resolve(trained.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
				written(copy);
			}
			move(partial, kept);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The models could not be kept", ex);
		}
		return hash;
	}

	/**
	 * The folder of models that were kept.
	 * @throws UnreadableDataException when they are gone or not what was kept
	 */
	public Path folder(String hash) {
		Path kept = this.data.resolve(hash);
		if (!Files.isDirectory(kept)) {
			throw new UnreadableDataException("the published models " + hash.substring(0, 12) + " are not there", null);
		}
		if (!hash(kept).equals(hash)) {
			throw new UnreadableDataException(
					"the published models " + hash.substring(0, 12) + " are not what was published", null);
		}
		return kept;
	}

	// A version may be published the moment it is kept, so it must outlive a power cut.
	private static void written(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	private static void move(Path partial, Path kept) throws IOException {
		try {
			Files.move(partial, kept, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (FileAlreadyExistsException | AtomicMoveNotSupportedException ex) {
			Files.move(partial, kept);
		}
	}

	private static List<Path> files(Path folder) {
		return LANGUAGES.stream().map(folder::resolve).filter(Files::isDirectory).flatMap((language) -> {
			try (Stream<Path> files = Files.list(language)) {
				return files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList().stream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The models could not be read", ex);
			}
		}).toList();
	}

	private static String hash(Path folder) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Path file : files(folder)) {
				String name = folder.relativize(file).toString().replace('\\', '/');
				digest.update((name + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
				digest.update(Files.readAllBytes(file));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new UnreadableDataException("the published models cannot be read", ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
