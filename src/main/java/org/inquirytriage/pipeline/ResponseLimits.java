package org.inquirytriage.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.inquirytriage.pipeline.Outgoing.Audience;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.ReplyCaps;
import org.inquirytriage.outbox.ReplyLedger;
import org.inquirytriage.outbox.ReplyLedger.Allowance;
import org.inquirytriage.outbox.UndeliverableAddresses;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.reply.program.Program;
import org.inquirytriage.screening.SuppressionReason;
import org.inquirytriage.text.InquiryText;

/**
 * Keeps each response to a writer within its limits; what they hold back goes to a
 * person.
 */
public final class ResponseLimits {

	private final ReplyLedger ledger;

	private final ReplyCaps caps;

	private final UndeliverableAddresses undeliverable;

	/**
	 * Limits of responses.
	 * @param ledger of responses to one writer
	 * @param caps on all of them
	 * @param undeliverable the addresses that get none
	 */
	public ResponseLimits(ReplyLedger ledger, ReplyCaps caps, UndeliverableAddresses undeliverable) {
		this.ledger = ledger;
		this.caps = caps;
		this.undeliverable = undeliverable;
	}

	/**
	 * The verdict as the limits leave it, in the caller's transaction.
	 * @param program that tells staff when a cap has stopped the service
	 */
	Verdict within(Verdict verdict, InquiryReference reference, Program program, EmailAddress writer) {
		for (Outgoing outgoing : verdict.outgoing()) {
			Optional<Refusal> refusal = (outgoing.to() == Audience.WRITER)
					? refusal(outgoing, new Asked(reference.id(), program, writer, verdict.text())) : Optional.empty();
			if (refusal.isPresent()) {
				return heldBack(verdict, refusal.get(), reference, program);
			}
		}
		return verdict;
	}

	private Optional<Refusal> refusal(Outgoing outgoing, Asked asked) {
		Optional<Refusal> refusal = this.undeliverable.find(asked.writer())
			.map(Refusal::ofMark)
			.or(() -> repeated(outgoing, asked))
			.or(() -> this.caps.claim(asked.inquiryId(), outgoing.action(), asked.writer(), SameText.of(asked.text()))
				.map(Refusal::of));
		if (refusal.isPresent()) {
			this.ledger.release(asked.inquiryId(), outgoing.action());
		}
		return refusal;
	}

	private Optional<Refusal> repeated(Outgoing outgoing, Asked asked) {
		return handles(outgoing).map(asked.program()::handle)
			.map((handle) -> this.ledger.claim(asked.inquiryId(), outgoing.action(), asked.writer(), handle))
			.flatMap((allowance) -> switch (allowance) {
				case Allowance.Granted granted -> Stream.empty();
				case Allowance.HeldBack held -> Stream.of(Refusal.of(held));
			})
			.findFirst();
	}

	// Two topics in one answer are two responses. RATE-02: the handle is the template,
	// not the text.
	private static Stream<String> handles(Outgoing outgoing) {
		String template = outgoing.wording().template();
		int language = template.lastIndexOf('@');
		String name = (language < 0) ? template : template.substring(0, language);
		return (outgoing.action() == Action.ANSWER) ? Stream.of(name.split("\\+")).sorted() : Stream.of(name);
	}

	private static Verdict heldBack(Verdict verdict, Refusal refusal, InquiryReference reference, Program program) {
		DispositionKind kind = (verdict.disposition() == DispositionKind.ESCALATE) ? DispositionKind.ESCALATE
				: DispositionKind.HOLD;
		List<Outgoing> allowed = new ArrayList<>(
				verdict.outgoing().stream().filter((outgoing) -> refusal.lets(outgoing.to())).toList());
		if (refusal.stopped()) {
			allowed.add(new Outgoing(Action.ALERT, Audience.STAFF, program.composer().stopped(reference)));
		}
		return new Verdict(kind, verdict.holdReason(), refusal.reason(), verdict.text(), verdict.triage(),
				verdict.office(), verdict.officeReason(), allowed, verdict.versions());
	}

	/**
	 * Who asked what.
	 *
	 * @param inquiryId what it opened
	 * @param program that was asked
	 * @param writer who asked
	 * @param text what was asked
	 */
	private record Asked(String inquiryId, Program program, EmailAddress writer, InquiryText text) {
	}

	/**
	 * Why a response may not be sent.
	 *
	 * @param reason shown to staff
	 * @param storm whether a cap is reached: a storm must not be passed on to an office
	 * either
	 * @param stopped whether the service has stopped over it
	 */
	private record Refusal(SuppressionReason reason, boolean storm, boolean stopped) {

		static Refusal of(Allowance.HeldBack held) {
			return new Refusal(reason(held.rule(), "the same response was sent to this writer before"), false, false);
		}

		static Refusal of(ReplyCaps.Breach breach) {
			return new Refusal(reason(breach.rule(), "no more automatic answers than " + breach.limit()), true,
					breach.stopped());
		}

		static Refusal ofMark(String reason) {
			return new Refusal(reason("RATE-10", "mail to this address came back"), false, false);
		}

		private static SuppressionReason reason(String rule, String evidence) {
			return new SuppressionReason(rule, evidence, SuppressionReason.Handling.HOLD);
		}

		boolean lets(Audience audience) {
			return switch (audience) {
				case WRITER -> false;
				case OFFICE -> !this.storm;
				case STAFF -> true;
			};
		}

	}

}
