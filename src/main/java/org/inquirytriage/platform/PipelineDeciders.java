package org.inquirytriage.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.office.Office;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.Outgoing;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.screening.ScreeningPolicy;
import org.inquirytriage.screening.SuppressionReason;
import org.inquirytriage.triage.HoldReason;
import org.inquirytriage.tuning.replay.Candidate;
import org.inquirytriage.tuning.replay.Comparison;
import org.inquirytriage.tuning.replay.Comparison.Outcomes;
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

	private final Programs programs;

	private final MessageParser parser;

	private final ScreeningPolicy policy;

	/**
	 * Deciders.
	 * @param pipeline that decides live
	 * @param programs that messages came to
	 * @param parser of stored messages
	 * @param policy what screening knows of our own mail system
	 */
	PipelineDeciders(InquiryPipeline pipeline, Programs programs, MessageParser parser, ScreeningPolicy policy) {
		this.pipeline = pipeline;
		this.programs = programs;
		this.parser = parser;
		this.policy = policy;
	}

	@Override
	public Decider live() {
		InquiryPipeline now = this.pipeline.asOfNow();
		Function<String, InquiryPipeline> pipelines = this.programs.each((program) -> now.with(program).asOfNow());
		return (message, raw) -> {
			try {
				Verdict verdict = pipelines.apply(message.mailbox())
					.decide(parsed(message, raw), this.policy, REFERENCE, message.received());
				return outcome(left(verdict, message));
			}
			catch (RuntimeException | StackOverflowError ex) {
				// Live, it would come into quarantine after some attempts.
				return Outcome.unreadable();
			}
		};
	}

	@Override
	public Comparison with(Candidate candidate) {
		InquiryPipeline now = this.pipeline.asOfNow();
		Function<String, Pair> pairs = this.programs.each((program) -> {
			InquiryPipeline before = now.with(program).asOfNow();
			return new Pair(before, changed(before, candidate, program.equals(this.programs.shared())));
		});
		return (message, raw) -> {
			try {
				Pair pair = pairs.apply(message.mailbox());
				List<Verdict> verdicts = pair.before()
					.compare(pair.after(), parsed(message, raw), this.policy, REFERENCE, message.received());
				return new Outcomes(outcome(left(verdicts.getFirst(), message)),
						outcome(left(verdicts.getLast(), message)));
			}
			catch (RuntimeException | StackOverflowError ex) {
				return new Outcomes(Outcome.unreadable(), Outcome.unreadable());
			}
		};
	}

	/** Wording is tried in the place of what mailboxes share. */
	private static InquiryPipeline changed(InquiryPipeline before, Candidate candidate, boolean shared) {
		InquiryPipeline changed = (candidate.triage() != null) ? before.with(candidate.triage()) : before;
		return (shared && candidate.composer() != null) ? changed.with(candidate.composer()) : changed;
	}

	private InboundMessage parsed(StoredMessage stored, byte[] raw) {
		return this.parser.parse(raw, stored.received(), stored.keywords());
	}

	/** What intake noticed, and that an office answered, leave it to a person. */
	private static Verdict left(Verdict verdict, StoredMessage stored) {
		if (stored.fromOffice() && verdict.suppression() == null) {
			return verdict.held(Verdict.FROM_OFFICE, "it answered a forward of ours");
		}
		return verdict.forPerson(stored.remarks(), false);
	}

	private static Outcome outcome(Verdict verdict) {
		return new Outcome(verdict.disposition().word(), reason(verdict), verdict.triage().emergency(),
				verdict.outgoing().stream().anyMatch((mail) -> mail.action() == Action.ANSWER),
				verdict.triage().probabilityClinical(),
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

	/**
	 * What decides about the messages of a program.
	 *
	 * @param before as things are
	 * @param after with parts exchanged
	 */
	private record Pair(InquiryPipeline before, InquiryPipeline after) {
	}

}
