package org.inquirytriage.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the directory of offices as people write it. */
public interface OfficeFile {

	/** Understands as much as can be, and tells what cannot. */
	ReadOffices read(String content);

	/** Reads a file; a file that cannot be read is one severe problem. */
	default ReadOffices inspect(Path file) {
		try {
			return read(Files.readString(file, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			return new ReadOffices(List.of(),
					List.of(new OfficeProblem(1, "file", "it cannot be read as UTF-8", true)));
		}
	}

	/**
	 * Reads a file; throws OfficeException with one sentence that names file, line and
	 * column when it cannot be used.
	 */
	default OfficeDirectory read(Path file) {
		return inspect(file).usable(String.valueOf(file.getFileName()));
	}

}
