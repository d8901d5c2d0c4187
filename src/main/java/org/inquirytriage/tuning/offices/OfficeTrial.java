package org.inquirytriage.tuning.offices;

import java.util.List;

import org.inquirytriage.office.OfficeProblem;

/**
 * What another directory would change; nothing of it is in force.
 *
 * @param content as an office file holds it
 * @param base the number of the version that it would follow
 * @param problems of the content, in the order of its lines
 * @param changes of offices; empty when the content cannot be used
 */
public record OfficeTrial(String content, int base, List<OfficeProblem> problems, List<OfficeChange> changes) {

	public OfficeTrial {
		problems = List.copyOf(problems);
		changes = List.copyOf(changes);
	}

	/** Whether it could be put in force. */
	public boolean usable() {
		return this.problems.stream().noneMatch(OfficeProblem::severe);
	}

}
