package org.inquirytriage.tuning.offices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.office.Office;
import org.inquirytriage.office.OfficeFile;
import org.inquirytriage.office.OfficeProblem;
import org.inquirytriage.office.OfficeVersion;
import org.inquirytriage.office.OfficeVersions;
import org.inquirytriage.office.ReadOffices;

/**
 * Tries other directories of offices, puts them in force, and goes back to earlier ones.
 */
public final class OfficeDesk {

	private static final int LONGEST = 300_000;

	private final OfficeVersions versions;

	private final OfficeFile reader;

	private final Path file;

	/**
	 * A desk.
	 * @param versions that people made
	 * @param reader of their content
	 * @param file in force before the first version
	 */
	public OfficeDesk(OfficeVersions versions, OfficeFile reader, Path file) {
		this.versions = versions;
		this.reader = reader;
		this.file = file;
	}

	/** The number of the version in force. */
	public int current() {
		return this.versions.current();
	}

	/** The offices of the version in force, as they are written. */
	public List<Office> offices() {
		return this.reader.read(content(current()).orElseThrow()).offices();
	}

	/** The last versions that people made, the newest first. */
	public List<OfficeVersion> last(int limit) {
		return this.versions.last(limit);
	}

	/** The content of a version, 0 for the file; nothing when there is none. */
	public Optional<String> content(int number) {
		return (number == 0) ? Optional.of(shipped()) : this.versions.version(number).map(OfficeVersion::content);
	}

	/** What a directory would change. */
	public OfficeTrial trial(String content) {
		int base = current();
		if (content.length() > LONGEST) {
			return new OfficeTrial("", base,
					List.of(new OfficeProblem(1, "file", "it is too long for a directory of offices", true)),
					List.of());
		}
		ReadOffices read = this.reader.read(content);
		List<OfficeProblem> problems = read.problems()
			.stream()
			.sorted(Comparator.comparingInt(OfficeProblem::line))
			.toList();
		List<OfficeChange> changes = read.severe().isPresent() ? List.of()
				: OfficeChange.between(offices(), read.offices());
		return new OfficeTrial(content, base, problems, changes);
	}

	/**
	 * Puts a directory in force.
	 * @param content as an office file holds it
	 * @param author the account's name
	 * @param reason in the author's words
	 * @param base the number of the version that the author saw in force
	 * @return false when it cannot be used, or another version is in force by now
	 */
	public boolean apply(String content, String author, String reason, int base) {
		return trial(content).usable() && this.versions.add(content, author, reason, base);
	}

	private String shipped() {
		try {
			return Files.readString(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The directory of offices could not be read", ex);
		}
	}

}
