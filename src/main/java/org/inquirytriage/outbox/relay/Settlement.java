package org.inquirytriage.outbox.relay;

import java.time.Instant;

import org.inquirytriage.outbox.OutboxState;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt to deliver an entry is recorded.
 *
 * @param state the state it leaves the entry in
 * @param due when the entry is looked at next, null when never again
 * @param serverReply what the mail server said, or why it was not asked
 */
public record Settlement(OutboxState state, @Nullable Instant due, String serverReply) {
}
