package org.inquirytriage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.inquirytriage.tuning.replay.StoredMessage;
import org.inquirytriage.tuning.replay.StoredMessages;
import org.jspecify.annotations.Nullable;

/** Message files, each taken as received at the same moment. */
final class MessageFiles implements StoredMessages {

	private final List<Path> files;

	private final Instant received;

	MessageFiles(List<Path> files, Instant received) {
		this.files = List.copyOf(files);
		this.received = received;
	}

	/**
	 * The file, or those in a folder that are named {@code *.eml}; throws
	 * WrongArgumentException when there is none of the name.
	 */
	static Stream<Path> in(Path path) {
		if (Files.isRegularFile(path)) {
			return Stream.of(path);
		}
		try (Stream<Path> found = Files.walk(path)) {
			return found.filter((file) -> file.toString().endsWith(".eml")).sorted().toList().stream();
		}
		catch (IOException | UncheckedIOException ex) {
			throw new WrongArgumentException("There is no file or folder " + path);
		}
	}

	@Override
	public long count() {
		return this.files.size();
	}

	@Override
	public List<StoredMessage> page(@Nullable StoredMessage after, int limit) {
		int first = (after == null) ? 0 : this.files.indexOf(Path.of(after.id())) + 1;
		return this.files.subList(first, Math.min(first + limit, this.files.size()))
			.stream()
			.map((file) -> new StoredMessage(file.toString(), "", this.received, Set.of(), Set.of(), false))
			.toList();
	}

	@Override
	public Optional<byte[]> raw(StoredMessage message) {
		try {
			return Optional.of(Files.readAllBytes(Path.of(message.id())));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}
