package org.inquirytriage.pipeline;

import java.util.List;

import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.inquiry.UndecidedInquiries.Claim;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.ReversePath;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.OutboxEntry;
import org.jspecify.annotations.Nullable;

/** Keeps a decision together with its mail: the decision transaction. */
public final class DecisionKeeping {

	private final CaseFiles files;

	private final ResponseLimits limits;

	private final ProgramIdentity identity;

	private final MailComposition composition;

	private final DecisionRecord record;

	/**
	 * Keeps decisions in the case files.
	 * @param files where they go
	 * @param limits of responses
	 * @param messageIds of our mail
	 * @param identity who we are
	 * @param explanations of decisions
	 */
	public DecisionKeeping(CaseFiles files, ResponseLimits limits, MessageIds messageIds, ProgramIdentity identity,
			Explanations explanations) {
		this.files = files;
		this.limits = limits;
		this.identity = identity;
		this.composition = new MailComposition(messageIds, identity);
		this.record = new DecisionRecord(explanations);
	}

	/**
	 * Records the decision, as its limits leave it, and stores its mail, or neither.
	 * @param alongside what else is kept or lost with it
	 */
	void keep(Claim claim, MailComposition.Case opened, Verdict verdict, Runnable alongside) {
		this.files.transaction().executeWithoutResult((status) -> {
			EmailAddress writer = writer(opened.message());
			Verdict within = (writer == null) ? verdict : this.limits.within(verdict,
					this.identity.reference(opened.inquiryId()), opened.program(), writer);
			Kept kept = kept(opened, within);
			this.files.undecided().record(claim, kept.decision(), kept.text());
			kept.mail().forEach(this.files.outbox()::store);
			alongside.run();
		});
	}

	/** What a verdict comes to, none of it stored. */
	Kept kept(MailComposition.Case opened, Verdict verdict) {
		EmailAddress writer = writer(opened.message());
		return new Kept(verdict.text().subject(), this.record.decision(verdict, opened.message()),
				this.record.text(verdict, opened.message()),
				verdict.outgoing()
					.stream()
					.flatMap((outgoing) -> this.composition.entries(outgoing, opened, verdict, writer).stream())
					.toList());
	}

	// DST-01: the reverse-path is the only address that an automatic response may go to.
	private static @Nullable EmailAddress writer(InboundMessage message) {
		return (message.reversePath() instanceof ReversePath.Sender sender) ? sender.address() : null;
	}

	/**
	 * What is kept of a decision.
	 *
	 * @param subject of the message
	 * @param decision that was made
	 * @param text the words it was made about
	 * @param mail that it calls for
	 */
	public record Kept(String subject, Decision decision, BodyText text, List<OutboxEntry> mail) {

		public Kept {
			mail = List.copyOf(mail);
		}

	}

}
