package org.inquirytriage.intake.spring;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of intake.
 *
 * @param mailboxes {@code triage.mailboxes}: the mailboxes that are read
 * @param pollInterval {@code triage.poll-interval}: how often each of them is read
 */
@ConfigurationProperties("triage")
record IntakeProperties(@DefaultValue List<MailboxProperties> mailboxes, @DefaultValue("30s") Duration pollInterval) {

	private static final Duration SHORTEST = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofHours(1);

	IntakeProperties {
		mailboxes = List.copyOf(mailboxes);
		requireInterval(pollInterval, "triage.poll-interval");
		Set<String> names = new HashSet<>();
		for (int i = 0; i < mailboxes.size(); i++) {
			String prefix = "triage.mailboxes[" + i + "]";
			mailboxes.get(i).validate(prefix);
			if (!names.add(mailboxes.get(i).name())) {
				throw new IllegalArgumentException(prefix + ".name is taken by another mailbox");
			}
		}
	}

	static void requireInterval(Duration interval, String property) {
		if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException(property + " must lie between 1s and 1h");
		}
	}

	/** How often a mailbox is read. */
	Duration intervalOf(MailboxProperties mailbox) {
		Duration own = mailbox.pollInterval();
		return (own != null) ? own : this.pollInterval;
	}

}
