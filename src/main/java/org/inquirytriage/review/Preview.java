package org.inquirytriage.review;

import java.util.List;

import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.review.Outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a decision would send.
 *
 * @param mail in the order in which it is shown; empty when nothing would leave
 * @param refusal why the decision would be refused, null when it would not
 */
public record Preview(List<OutboxEntry> mail, @Nullable Refusal refusal) {

	public Preview {
		mail = List.copyOf(mail);
	}

}
