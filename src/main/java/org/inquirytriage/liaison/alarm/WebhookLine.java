package org.inquirytriage.liaison.alarm;

/** The way to another system. */
@FunctionalInterface
public interface WebhookLine {

	/** Makes one call and tells how it went; never throws for the other side's sake. */
	Result call(WebhookCall call);

	/**
	 * How a call went.
	 *
	 * @param taken whether the other system took it
	 * @param words the status or the kind of failure
	 */
	record Result(boolean taken, String words) {
	}

}
