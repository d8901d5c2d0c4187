package org.inquirytriage.tuning.reports;

import java.time.Instant;

/** What the checks of automatic answers say about all of them. */
@FunctionalInterface
public interface AuditedError {

	/** The checks of the answers decided since a moment. */
	Audited since(Instant moment);

	/**
	 * What checks say.
	 *
	 * @param answered how many automatic answers there were
	 * @param checked how many of them were checked
	 * @param wrong how many of these did not fit
	 * @param clinical how many of these were clinical
	 * @param wrongBelow the share of all that do not fit stays below this
	 * @param clinicalBelow the share of all that are clinical stays below this
	 */
	record Audited(long answered, long checked, long wrong, long clinical, double wrongBelow, double clinicalBelow) {
	}

}
