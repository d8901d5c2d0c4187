package org.inquirytriage.liaison.alarm;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.inquirytriage.message.EmailAddress;

/**
 * Whom to call about a possible emergency, and how often.
 *
 * @param staff who are called each time
 * @param passOn who are called as well, one more each time
 * @param repeat how long a call waits for somebody to take the inquiry
 */
public record AlarmSettings(List<EmailAddress> staff, List<EmailAddress> passOn, Duration repeat) {

	private static final int ROUNDS_AT_FULL_PACE = 12;

	private static final int SLOWER = 6;

	public AlarmSettings {
		staff = List.copyOf(staff);
		passOn = List.copyOf(passOn);
		if (repeat.compareTo(Duration.ofSeconds(1)) < 0) {
			throw new IllegalArgumentException("triage.alarm.repeat must be at least 1s");
		}
	}

	/** Who is called by mail in a round; round 0 is the alert that the decision sends. */
	List<EmailAddress> called(int round) {
		return (round == 0) ? List.of()
				: Stream.concat(this.staff.stream(), this.passOn.stream().limit(round)).distinct().toList();
	}

	/**
	 * How long after a round the next one comes: an hour at full pace, then more slowly.
	 */
	Duration pause(int round) {
		return (round < ROUNDS_AT_FULL_PACE) ? this.repeat : this.repeat.multipliedBy(SLOWER);
	}

}
