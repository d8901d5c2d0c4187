package org.inquirytriage.review;

import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.review.kept.Drops;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.ReplyLedger;

/**
 * Where decisions of people are kept.
 *
 * @param inquiries all of them
 * @param casework on them
 * @param history of each
 * @param outbox of their mail
 * @param ledger of responses to one writer
 * @param reviews the decisions themselves
 * @param drafts of answers
 * @param notes of staff
 * @param examples whose truth a person told
 * @param drops of what could not be read or did not arrive
 */
public record ReviewFiles(Inquiries inquiries, Casework casework, InquiryHistory history, Outbox outbox,
		ReplyLedger ledger, Reviews reviews, Drafts drafts, Notes notes, LabelledExamples examples, Drops drops) {
}
