package org.inquirytriage.intake.poll;

import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.MessageSink;
import org.inquirytriage.intake.Reconciliations;
import org.inquirytriage.intake.upkeep.Rereadings;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where a poll keeps what it reads and how far it got.
 *
 * @param sink takes the messages
 * @param cursors how far each folder was read
 * @param reconciliations of folders with what is stored
 * @param rereadings of folders from a date on
 * @param transaction begins a transaction that all of them join
 */
public record PollStorage(MessageSink sink, Cursors cursors, Reconciliations reconciliations, Rereadings rereadings,
		TransactionOperations transaction) {
}
