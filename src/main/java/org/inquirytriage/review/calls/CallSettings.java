package org.inquirytriage.review.calls;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.message.EmailAddress;

/**
 * Whom to call when.
 *
 * @param digestTo who is told once a day what waits
 * @param digestOf who is told of some mailboxes only, by the name of each
 * @param digestHour from which hour of the day on
 */
public record CallSettings(List<EmailAddress> digestTo, Map<String, List<EmailAddress>> digestOf, int digestHour) {

	public CallSettings {
		digestTo = List.copyOf(digestTo);
		digestOf = Map.copyOf(digestOf);
	}

	/** What each person is told of, in one mail however many mailboxes it is about. */
	Map<EmailAddress, Reach> told() {
		Map<EmailAddress, Set<String>> mailboxes = new LinkedHashMap<>();
		this.digestOf.forEach((mailbox, people) -> people
			.forEach((person) -> mailboxes.computeIfAbsent(person, (first) -> new HashSet<>()).add(mailbox)));
		Map<EmailAddress, Reach> told = new LinkedHashMap<>();
		mailboxes.forEach((person, names) -> told.put(person, Reach.of(names)));
		this.digestTo.forEach((person) -> told.put(person, Reach.EVERYTHING));
		return told;
	}

}
