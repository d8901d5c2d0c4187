package org.inquirytriage.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.office.Office;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.Outgoing;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.screening.ScreeningPolicy;
import org.inquirytriage.screening.SuppressionReason;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.HoldReason;
import org.inquirytriage.tuning.replay.Candidate;
import org.inquirytriage.tuning.replay.Decider;
import org.inquirytriage.tuning.replay.Deciders;
import org.inquirytriage.tuning.replay.Outcome;
import org.inquirytriage.tuning.replay.StoredMessage;
import org.jspecify.annotations.Nullable;

/** Lends the very pipeline that decides live, as it is and with parts exchanged. */
final class PipelineDeciders implements Deciders {

	// The same for every message, so that it is no difference.
	private static final InquiryReference REFERENCE = new InquiryReference("replay", "https://review.example.org/");

	private final InquiryPipeline pipeline;

	private final MessageParser parser;

	private final ScreeningPolicy policy;

	/**
	 * Deciders.
	 * @param pipeline that decides live
	 * @param parser of stored messages
	 * @param policy what screening knows of our own mail system
	 */
	PipelineDeciders(InquiryPipeline pipeline, MessageParser parser, ScreeningPolicy policy) {
		this.pipeline = pipeline;
		this.parser = parser;
		this.policy = policy;
	}

	@Override
	public Decider live() {
		return decider(this.pipeline.asOfNow());
	}

	@Override
	public Decider with(Candidate candidate) {
		InquiryPipeline changed = this.pipeline.asOfNow();
		if (candidate.triage() != null) {
			changed = changed.with(candidate.triage());
		}
		if (candidate.composer() != null) {
			changed = changed.with(candidate.composer());
		}
		return decider(changed);
	}

	private Decider decider(InquiryPipeline decides) {
		return (message, raw) -> {
			try {
				return outcome(verdict(decides, message, raw));
			}
			catch (RuntimeException | StackOverflowError ex) {
				// Live, it would come into quarantine after some attempts.
				return Outcome.unreadable();
			}
		};
	}

	private Verdict verdict(InquiryPipeline decides, StoredMessage stored, byte[] raw) {
		InboundMessage message = this.parser.parse(raw, stored.received(), stored.keywords());
		Verdict verdict = decides.decide(message, this.policy, REFERENCE, stored.received());
		if (stored.fromOffice() && verdict.suppression() == null) {
			return verdict.held(Verdict.FROM_OFFICE, "it answered a forward of ours");
		}
		return verdict.forPerson(stored.remarks(), false);
	}

	private static Outcome outcome(Verdict verdict) {
		Assessment assessment = verdict.triage().assessment();
		return new Outcome(verdict.disposition().word(), reason(verdict), verdict.triage().emergency(),
				verdict.outgoing().stream().anyMatch((mail) -> mail.action() == Action.ANSWER),
				(assessment != null) ? assessment.clinical().value() : 0.5,
				verdict.triage().topics().stream().map(Object::toString).toList(),
				verdict.outgoing().stream().map((mail) -> mail(mail, verdict.office())).toList(), hash(verdict));
	}

	private static String reason(Verdict verdict) {
		HoldReason hold = verdict.holdReason();
		SuppressionReason rule = verdict.suppression();
		if (rule != null) {
			return rule.rule();
		}
		return (hold != null) ? hold.word() : "";
	}

	private static String mail(Outgoing mail, @Nullable Office office) {
		String what = mail.action().name() + " " + mail.wording().template();
		return (mail.to() == Outgoing.Audience.OFFICE && office != null) ? what + " " + office.id() : what;
	}

	private static String hash(Verdict verdict) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Outgoing mail : verdict.outgoing()) {
				digest.update((mail.wording().subject() + "\n").getBytes(StandardCharsets.UTF_8));
				digest.update((mail.wording().text() + "\n").getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
