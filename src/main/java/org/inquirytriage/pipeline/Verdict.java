package org.inquirytriage.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.message.Remark;
import org.inquirytriage.office.Office;
import org.inquirytriage.pipeline.Outgoing.Audience;
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

	/** The rule that leaves an office's answer to a forward of ours to a person. */
	public static final String FROM_OFFICE = "OFF-01";

	public Verdict {
		outgoing = List.copyOf(outgoing);
		versions = Map.copyOf(versions);
	}

	/**
	 * The same left to a person, whatever else it says, where intake noticed something or
	 * the message is old.
	 * @param remarks what intake noticed
	 * @param old whether it is older than automatic answers may be
	 */
	public Verdict forPerson(Set<Remark> remarks, boolean old) {
		if ((remarks.stream().noneMatch(Remark::isForPerson) && !old) || this.suppression != null) {
			return this;
		}
		return remarks.contains(Remark.TOO_LARGE) ? held("IMAP-18", "only its headers were fetched")
				: held("IMAP-19", "it is older than automatic answers may be");
	}

	/** The same held by a rule, of whose mail only what alerts staff is left. */
	public Verdict held(String rule, String evidence) {
		List<Outgoing> alerts = this.outgoing.stream().filter((mail) -> mail.to() == Audience.STAFF).toList();
		return new Verdict(DispositionKind.HOLD, null,
				new SuppressionReason(rule, evidence, SuppressionReason.Handling.HOLD), this.text, this.triage, null,
				"", alerts, this.versions);
	}

}
