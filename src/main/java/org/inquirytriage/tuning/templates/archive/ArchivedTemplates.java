package org.inquirytriage.tuning.templates.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.templates.archive.ArchiveRefusedException.Why;

/**
 * The files of templates in a zip, read in memory and within limits: nothing of it is
 * ever written to a path that stands in it.
 *
 * @param files their texts by path within the folder
 * @param problems with single files
 * @param passedOver files that are imported elsewhere
 */
public record ArchivedTemplates(SortedMap<String, String> files, List<LintFinding> problems, List<String> passedOver) {

	/** A zip of templates is far smaller. */
	static final int LARGEST = 1_000_000;

	private static final int MOST_FILES = 1000;

	private static final int LARGEST_FILE = 200_000;

	private static final int LARGEST_UNPACKED = 8_000_000;

	private static final String FOLDER = "templates/";

	private static final String OFFICES = "offices.csv";

	/** Reads a zip; throws ArchiveRefusedException when it is none to be used. */
	public static ArchivedTemplates read(byte[] zip) {
		if (zip.length > LARGEST) {
			throw new ArchiveRefusedException(Why.LARGE, "");
		}
		Reading reading = new Reading();
		try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				reading.take(entry, entries);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new ArchiveRefusedException(Why.UNREADABLE, "");
		}
		if (reading.entries == 0) {
			// Also what is no zip at all reads as one without entries.
			throw new ArchiveRefusedException((zip.length == 0) ? Why.EMPTY : Why.UNREADABLE, "");
		}
		if (reading.files.isEmpty() && reading.problems.isEmpty()) {
			throw new ArchiveRefusedException(Why.EMPTY, "");
		}
		return new ArchivedTemplates(reading.files, List.copyOf(reading.problems), List.copyOf(reading.passedOver));
	}

	/** What was read so far. */
	private static final class Reading {

		private final SortedMap<String, String> files = new TreeMap<>();

		private final List<LintFinding> problems = new ArrayList<>();

		private final List<String> passedOver = new ArrayList<>();

		private int entries;

		private long unpacked;

		private void take(ZipEntry entry, ZipInputStream content) throws IOException {
			this.entries++;
			if (this.entries > MOST_FILES) {
				throw new ArchiveRefusedException(Why.MANY, "");
			}
			String path = entry.getName();
			if (leadsOut(path)) {
				throw new ArchiveRefusedException(Why.PATH, path);
			}
			// Names and sizes in a zip may lie; what counts is what comes out.
			byte[] bytes = content.readNBytes(LARGEST_FILE + 1);
			this.unpacked += bytes.length;
			if (bytes.length > LARGEST_FILE || this.unpacked > LARGEST_UNPACKED) {
				throw new ArchiveRefusedException(Why.UNPACKED, path);
			}
			if (!entry.isDirectory()) {
				take(path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : path, bytes);
			}
		}

		private void take(String file, byte[] bytes) {
			if (file.equals(OFFICES)) {
				this.passedOver.add(file);
				return;
			}
			if (!file.equals(TemplateSources.PROGRAM) && TemplateName.ofFile(file).isEmpty()) {
				this.problems.add(LintFinding.severe(file, 1, "file",
						"it is none of the files of templates, such as en/hours.md or en/notices/footer.md"));
				return;
			}
			try {
				String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
				if (this.files.put(file, text.replace("\uFEFF", "").replace("\r\n", "\n")) != null) {
					throw new ArchiveRefusedException(Why.TWICE, file);
				}
			}
			catch (CharacterCodingException ex) {
				this.problems.add(LintFinding.severe(file, 1, "file", "the file is not written in UTF-8"));
			}
		}

		private static boolean leadsOut(String path) {
			return path.startsWith("/") || path.contains("\\") || path.contains(":") || path.indexOf('\0') >= 0
					|| List.of(path.split("/", -1)).contains("..");
		}

	}

}
