package org.inquirytriage.liaison.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.IntFunction;

import org.inquirytriage.inquiry.InquiryId;

/** How often staff were called about each possible emergency. */
public interface Alarms {

	/**
	 * Claims the next call about an inquiry, if it is due; of several replicas one gets
	 * it.
	 * @param now the moment
	 * @param pause how long after each call the next one is due, by the number of the
	 * call
	 * @return the number of the call, 0 for the first; nothing when none is due
	 */
	OptionalInt claim(InquiryId inquiry, Instant now, IntFunction<Duration> pause);

}
