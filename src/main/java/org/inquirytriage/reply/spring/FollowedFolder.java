package org.inquirytriage.reply.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.office.OfficeException;
import org.inquirytriage.office.OfficeRouter;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateException;
import org.inquirytriage.reply.program.Program;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of a program of its own, read again when its files have changed. What cannot
 * be used is said in the log and passed over: what was read before it holds on.
 */
final class FollowedFolder {

	private static final Logger logger = LoggerFactory.getLogger(FollowedFolder.class);

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

	private final String name;

	private final Path folder;

	private final OwnReader reader;

	private final Clock clock;

	private final AtomicReference<Instant> looked;

	private volatile Map<Path, Mark> seen;

	private volatile Content content;

	/**
	 * Reads the folder for the first time; throws TemplateException or OfficeException
	 * when it cannot be used.
	 */
	FollowedFolder(String name, Path folder, OwnReader reader, Clock clock) {
		this.name = name;
		this.folder = folder;
		this.reader = reader;
		this.clock = clock;
		this.looked = new AtomicReference<>(clock.instant());
		this.seen = marks();
		this.content = reader.read(folder, name);
	}

	/** Reads what a folder holds. */
	@FunctionalInterface
	interface OwnReader {

		Content read(Path folder, String name);

	}

	/**
	 * What a folder holds, which is taken over whole.
	 *
	 * @param composer of its wording
	 * @param offices of its directory
	 */
	record Content(ReplyComposer composer, OfficeDirectory offices) {
	}

	/** The program that says what the folder holds at each moment. */
	Program program() {
		OfficeDirectory offices = OfficeDirectory.following(() -> now().offices());
		return new Program(this.name, ReplyComposer.following(() -> now().composer()), offices,
				new OfficeRouter(offices));
	}

	private Content now() {
		Instant now = this.clock.instant();
		Instant last = this.looked.get();
		boolean due = Duration.between(last, now).abs().compareTo(BETWEEN_LOOKS) >= 0;
		if (due && this.looked.compareAndSet(last, now)) {
			look();
		}
		return this.content;
	}

	private void look() {
		try {
			// The marks are taken first: what changes in between is read again next time.
			Map<Path, Mark> marks = marks();
			if (!marks.equals(this.seen)) {
				this.seen = marks;
				this.content = this.reader.read(this.folder, this.name);
				logger.info("{}: the changed files in {} hold from now on", this.name, this.folder);
			}
		}
		catch (TemplateException | OfficeException | UncheckedIOException ex) {
			logger.error("{}: the changed files in {} cannot be used, and those before them hold on: {}", this.name,
					this.folder, ex.getMessage());
		}
	}

	private Map<Path, Mark> marks() {
		try (Stream<Path> files = Files.walk(this.folder)) {
			List<Path> all = files.filter(Files::isRegularFile).toList();
			Map<Path, Mark> marks = new HashMap<>();
			for (Path file : all) {
				BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
				marks.put(file, new Mark(attributes.size(), attributes.lastModifiedTime()));
			}
			return marks;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What tells a changed file.
	 *
	 * @param size in bytes
	 * @param modified when it was last written
	 */
	private record Mark(long size, FileTime modified) {
	}

}
