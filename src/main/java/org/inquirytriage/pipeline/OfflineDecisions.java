package org.inquirytriage.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.screening.ScreeningPolicy;
import org.inquirytriage.screening.SuppressionReason;
import org.inquirytriage.triage.HoldReason;
import org.jspecify.annotations.Nullable;

/** Decides about messages that nobody will be mailed about: files, and texts. */
public final class OfflineDecisions {

	private static final InquiryReference REFERENCE = new InquiryReference("offline", "https://review.example.org/");

	private final MessageParser parser;

	private final InquiryPipeline pipeline;

	private final Clock clock;

	public OfflineDecisions(MessageParser parser, InquiryPipeline pipeline, Clock clock) {
		this.parser = parser;
		this.pipeline = pipeline;
		this.clock = clock;
	}

	/**
	 * The decision about a raw message; one that cannot be read is held with the error.
	 * @param source the name to report it under
	 * @param raw the message (RFC 5322)
	 * @param ownAddress the program's own, null when not known
	 */
	public DecisionLine decide(String source, byte[] raw, @Nullable EmailAddress ownAddress) {
		Instant now = this.clock.instant();
		try {
			InboundMessage message = this.parser.parse(raw, now, Set.of());
			return line(source, this.pipeline.decide(message, policy(ownAddress), REFERENCE, now));
		}
		catch (RuntimeException ex) {
			return DecisionLine.unreadable(source, "The message could not be read: " + ex.getClass().getSimpleName());
		}
	}

	/** The decision about a plain message from a person who may be answered. */
	public DecisionLine decide(String source, String subject, String text) {
		return line(source, this.pipeline.decide(subject, text, REFERENCE, this.clock.instant()));
	}

	private static ScreeningPolicy policy(@Nullable EmailAddress ownAddress) {
		ScreeningPolicy unknown = ScreeningPolicy.withoutOwnAddresses();
		return (ownAddress == null) ? unknown : new ScreeningPolicy(Set.of(ownAddress), Set.of(ownAddress.domain()),
				unknown.authenticationServers(), unknown.mostRecipients());
	}

	private static DecisionLine line(String source, Verdict verdict) {
		SuppressionReason suppression = verdict.suppression();
		HoldReason hold = verdict.holdReason();
		List<String> reasons = new ArrayList<>(verdict.triage().reasons());
		if (!verdict.officeReason().isBlank()) {
			reasons.add("office " + verdict.officeReason());
		}
		return new DecisionLine(source, word(verdict.disposition()), word(verdict.triage().intent()),
				verdict.triage().emergency(), verdict.triage().signs(), verdict.triage().probabilityClinical(),
				verdict.triage().topics().stream().map(Object::toString).toList(), verdict.triage().language(),
				(hold != null) ? hold.word() : null,
				(suppression != null) ? new DecisionLine.Suppression(suppression.rule(), suppression.evidence()) : null,
				verdict.text().authorText(), reasons, verdict.outgoing().stream().map(OfflineDecisions::mail).toList(),
				null);
	}

	private static DecisionLine.Mail mail(Outgoing outgoing) {
		return new DecisionLine.Mail(word(outgoing.action()), word(outgoing.to()), outgoing.wording().template(),
				outgoing.wording().subject());
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
