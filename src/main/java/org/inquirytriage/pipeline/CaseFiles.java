package org.inquirytriage.pipeline;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.UndecidedInquiries;
import org.inquirytriage.outbox.Outbox;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where inquiries and their mail are kept.
 *
 * @param inquiries all of them
 * @param undecided those that wait for a decision
 * @param outbox of their mail
 * @param transaction in which a decision and its mail are kept or lost together
 */
public record CaseFiles(Inquiries inquiries, UndecidedInquiries undecided, Outbox outbox,
		TransactionTemplate transaction) {
}
