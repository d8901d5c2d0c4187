package org.inquirytriage.office;

import java.nio.file.Path;

/** Reads the directory of a program that goes by a file alone. */
@FunctionalInterface
public interface FixedOffices {

	/**
	 * The offices of a file, trusted and encrypted for as those in force are; throws
	 * OfficeException when it cannot be used.
	 * @param name that their ids begin with
	 */
	OfficeDirectory read(Path file, String name);

}
