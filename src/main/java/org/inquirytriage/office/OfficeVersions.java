package org.inquirytriage.office;

import java.util.List;
import java.util.Optional;

/**
 * The versions of the directory that people made; only ever added to. Without any, the
 * file is in force, which is version 0.
 */
public interface OfficeVersions {

	/** The most characters of a reason. */
	int LONGEST_REASON = 500;

	/** The number of the version in force. */
	int current();

	/** The version of a number, or nothing. */
	Optional<OfficeVersion> version(int number);

	/** The last versions, the newest first. */
	List<OfficeVersion> last(int limit);

	/**
	 * Puts another version in force.
	 * @param content as an office file holds it
	 * @param author the account's name
	 * @param reason in the author's words
	 * @param after the number of the version that the author saw in force
	 * @return false when another one is in force by now
	 */
	boolean add(String content, String author, String reason, int after);

}
