package org.inquirytriage.outbox.relay;

import org.inquirytriage.outbox.OutboxEntry;

/**
 * One relay's hold on an entry.
 *
 * @param entry as it was when it was claimed
 * @param fence grows with every claim, so that a relay that lost its hold can change
 * nothing any more
 */
public record Claim(OutboxEntry entry, long fence) {
}
