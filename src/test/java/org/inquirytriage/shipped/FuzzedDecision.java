package org.inquirytriage.shipped;

import java.util.Set;

import org.inquirytriage.intake.UnreadableMessageException;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.screening.ScreeningPolicy;
import org.inquirytriage.screening.SuppressionReason;

/**
 * Reads and decides whatever bytes come as a message; Jazzer and {@link FuzzTests} try
 * it.
 */
public final class FuzzedDecision {

	private static final InquiryReference REFERENCE = new InquiryReference("0", "https://triage.example.org/0");

	private FuzzedDecision() {
	}

	/** Opens the program, which takes longer than any input may. */
	public static void fuzzerInitialize() {
		Shipped.decide("", "Where can I park?");
	}

	/**
	 * Decides one message.
	 * @param input the message, as a server might send it
	 */
	public static void fuzzerTestOneInput(byte[] input) {
		try {
			InboundMessage message = Shipped.parser().parse(input, Shipped.NOON, Set.of());
			Verdict verdict = Shipped.part(InquiryPipeline.class)
				.decide(message, ScreeningPolicy.withoutOwnAddresses(), REFERENCE, Shipped.NOON);
			// By its id alone: the message itself may name the rule.
			SuppressionReason suppression = verdict.suppression();
			if (suppression != null && "SUP-29".equals(suppression.rule())) {
				throw new IllegalStateException("A rule failed: " + suppression.evidence());
			}
		}
		catch (UnreadableMessageException ex) {
			if (!"The message is empty".equals(ex.getMessage())) {
				throw ex;
			}
		}
	}

}
