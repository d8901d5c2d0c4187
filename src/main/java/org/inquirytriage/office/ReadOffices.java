package org.inquirytriage.office;

import java.util.List;
import java.util.Optional;

/**
 * What could be understood of a directory file, and what could not.
 *
 * @param offices that were understood
 * @param problems of the file
 */
public record ReadOffices(List<Office> offices, List<OfficeProblem> problems) {

	public ReadOffices {
		offices = List.copyOf(offices);
		problems = List.copyOf(problems);
	}

	/** The first problem with which the directory cannot be used, or nothing. */
	public Optional<OfficeProblem> severe() {
		return this.problems.stream().filter(OfficeProblem::severe).findFirst();
	}

	/**
	 * The directory; throws OfficeException with the first severe problem.
	 * @param file named in the exception
	 */
	public OfficeDirectory usable(String file) {
		severe().ifPresent((problem) -> {
			throw new OfficeException(file, problem);
		});
		return new OfficeDirectory(this.offices);
	}

}
