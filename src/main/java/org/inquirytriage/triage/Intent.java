package org.inquirytriage.triage;

/** What kind of question an inquiry is. */
public enum Intent {

	/** Its answer is the same for anyone. */
	GENERAL,
	/** Its answer depends on a particular person. */
	CLINICAL,
	/** Neither: spam, a complaint, mail for somebody else. */
	OTHER

}
