package org.inquirytriage.tuning;

/** What a part of the corpus is for; authors, and so ideas, never stand in two. */
public enum Split {

	/** Models learn from it. */
	TRAIN,
	/** Limits are chosen on it. */
	CALIBRATE,
	/** Claims are proved on it. */
	PROVE

}
