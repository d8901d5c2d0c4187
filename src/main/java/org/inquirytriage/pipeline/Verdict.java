package org.inquirytriage.pipeline;

import java.util.List;
import java.util.Map;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.office.Office;
import org.inquirytriage.screening.SuppressionReason;
import org.inquirytriage.text.InquiryText;
import org.inquirytriage.triage.HoldReason;
import org.inquirytriage.triage.TriageDecision;
import org.jspecify.annotations.Nullable;

/**
 * What the whole pipeline makes of one message; nothing of it has been acted on.
 *
 * @param disposition the one end it comes to
 * @param holdReason why it waits for a person, null when it does not or when screening
 * holds it
 * @param suppression the mail rule that forbids an automatic response, null when none
 * does
 * @param text the writer's words
 * @param triage what triage decided, whatever screening says
 * @param office where a redirect goes, null when it is none
 * @param officeReason why that office
 * @param outgoing what is to be sent
 * @param versions of what took part in deciding, the wording among it
 */
public record Verdict(DispositionKind disposition, @Nullable HoldReason holdReason,
		@Nullable SuppressionReason suppression, InquiryText text, TriageDecision triage, @Nullable Office office,
		String officeReason, List<Outgoing> outgoing, Map<String, String> versions) {

	public Verdict {
		outgoing = List.copyOf(outgoing);
		versions = Map.copyOf(versions);
	}

}
