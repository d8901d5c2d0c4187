package org.inquirytriage.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.ReplyLedger;
import org.inquirytriage.outbox.ReplyLedger.Allowance;
import org.inquirytriage.screening.SuppressionReason;

/**
 * Keeps each response to a writer within its limits; what they hold back goes to a
 * person.
 */
final class ResponseLimits {

	private final ReplyLedger ledger;

	ResponseLimits(ReplyLedger ledger) {
		this.ledger = ledger;
	}

	/** The verdict as the limits leave it, in the caller's transaction. */
	Verdict within(Verdict verdict, String inquiryId, EmailAddress writer) {
		List<Outgoing> allowed = new ArrayList<>();
		String rule = "";
		for (Outgoing outgoing : verdict.outgoing()) {
			String refusal = (outgoing.to() == Audience.WRITER) ? refusal(outgoing, inquiryId, writer) : "";
			if (refusal.isEmpty()) {
				allowed.add(outgoing);
			}
			else {
				rule = refusal;
			}
		}
		return rule.isEmpty() ? verdict : heldBack(verdict, rule, allowed);
	}

	private String refusal(Outgoing outgoing, String inquiryId, EmailAddress writer) {
		String refusal = handles(outgoing)
			.map((handle) -> this.ledger.claim(inquiryId, outgoing.action(), writer, handle))
			.map((allowance) -> switch (allowance) {
				case Allowance.Granted granted -> "";
				case Allowance.HeldBack held -> held.rule();
			})
			.filter((rule) -> !rule.isEmpty())
			.findFirst()
			.orElse("");
		if (!refusal.isEmpty()) {
			this.ledger.release(inquiryId, outgoing.action());
		}
		return refusal;
	}

	// Two topics in one answer are two responses. RATE-02: the handle is the template,
	// not the text.
	private static Stream<String> handles(Outgoing outgoing) {
		String template = outgoing.wording().template();
		int language = template.lastIndexOf('@');
		String name = (language < 0) ? template : template.substring(0, language);
		return (outgoing.action() == Action.ANSWER) ? Stream.of(name.split("\\+")).sorted() : Stream.of(name);
	}

	private static Verdict heldBack(Verdict verdict, String rule, List<Outgoing> allowed) {
		DispositionKind kind = (verdict.disposition() == DispositionKind.ESCALATE) ? DispositionKind.ESCALATE
				: DispositionKind.HOLD;
		return new Verdict(kind, null,
				new SuppressionReason(rule, "the same response was sent to this writer before",
						SuppressionReason.Handling.HOLD),
				verdict.text(), verdict.triage(), verdict.office(), verdict.officeReason(), allowed);
	}

}
