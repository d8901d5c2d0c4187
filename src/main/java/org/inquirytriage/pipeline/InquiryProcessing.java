package org.inquirytriage.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.inquirytriage.pipeline.DecisionKeeping.Kept;
import org.inquirytriage.inquiry.ClaimLostException;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.UndecidedInquiries.Claim;
import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.intake.UnreadableMessageException;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.screening.SuppressionReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides the inquiries that wait, each with its mail in one transaction; one that fails
 * never stops the others.
 */
public final class InquiryProcessing {

	private static final Logger LOG = LoggerFactory.getLogger(InquiryProcessing.class);

	private static final int BATCH = 20;

	private static final Duration LEASE = Duration.ofMinutes(2);

	private static final int MOST_ATTEMPTS = 3;

	private static final Duration PAUSE = Duration.ofSeconds(20);

	/**
	 * What holds every answer to mail of ours; a machine's is held or suppressed by
	 * others.
	 */
	private static final Set<String> ANSWERS_US = Set.of("SUP-19", "SUP-20");

	private final CaseFiles files;

	private final DecisionKeeping keeping;

	private final ReturnedMail returned;

	private final Function<String, InquiryPipeline> pipelines;

	private final MessageParser parser;

	private final Surroundings surroundings;

	/**
	 * Decides from the case files.
	 * @param files what is stored
	 * @param keeping of decisions
	 * @param returned acts on bounces of our mail
	 * @param pipeline what decides, for each program with what is its own
	 * @param parser of stored messages
	 * @param surroundings mailboxes, identity, clock
	 */
	public InquiryProcessing(CaseFiles files, DecisionKeeping keeping, ReturnedMail returned, InquiryPipeline pipeline,
			MessageParser parser, Surroundings surroundings) {
		this.files = files;
		this.keeping = keeping;
		this.returned = returned;
		this.pipelines = surroundings.programs().each(pipeline::with);
		this.parser = parser;
		this.surroundings = surroundings;
	}

	/** Decides what is due and returns how many were claimed. */
	public int decideDue() {
		return decideDue(() -> true);
	}

	/** Decides what is due while it is to go on; several threads may do so at a time. */
	public int decideDue(BooleanSupplier goOn) {
		int decided = 0;
		List<Claim> claims = this.files.undecided().claim(BATCH, LEASE);
		while (!claims.isEmpty()) {
			claims.forEach(this::decideOrPutBack);
			decided += claims.size();
			claims = goOn.getAsBoolean() ? this.files.undecided().claim(BATCH, LEASE) : List.of();
		}
		return decided;
	}

	private void decideOrPutBack(Claim claim) {
		try {
			decide(claim);
		}
		catch (ClaimLostException ex) {
			LOG.info("Inquiry {} is decided by another replica", claim.id());
		}
		catch (RuntimeException | StackOverflowError ex) {
			LOG.warn("Inquiry {} could not be decided: {}", claim.id(), ex.getClass().getSimpleName());
			putBack(claim, ex);
		}
	}

	private void putBack(Claim claim, Throwable failure) {
		String reason = "It could not be decided (" + failure.getClass().getSimpleName() + ")";
		try {
			boolean hopeless = failure instanceof UnreadableMessageException
					|| claim.inquiry().attempts() >= MOST_ATTEMPTS;
			if (hopeless) {
				this.files.undecided().quarantine(claim, reason);
			}
			else {
				this.files.undecided().putBack(claim, this.surroundings.clock().instant().plus(PAUSE), reason);
			}
		}
		catch (RuntimeException ex) {
			LOG.warn("Inquiry {} is tried again when its claim runs out: {}", claim.id(),
					ex.getClass().getSimpleName());
		}
	}

	private void decide(Claim claim) {
		Inquiry inquiry = claim.inquiry();
		Instant now = this.surroundings.clock().instant();
		byte[] raw = raw(inquiry);
		InboundMessage message = this.parser.parse(raw, inquiry.received(), inquiry.keywords());
		MailboxAccount mailbox = this.surroundings.mailboxes()
			.named(inquiry.mailbox())
			.orElseThrow(() -> new IllegalStateException("The mailbox " + inquiry.mailbox() + " is not set any more"));
		String id = inquiry.id().toString();
		InquiryReference reference = this.surroundings.identity().reference(id);
		Verdict decided = this.pipelines.apply(mailbox.name())
			.decide(message, this.surroundings.policy(), reference, now);
		Verdict verdict = forPerson(fromOffice(decided, message), inquiry, now);
		MailComposition.Case opened = new MailComposition.Case(id, message, mailbox.address(),
				this.surroundings.programs().in(mailbox.name()), now);
		this.keeping.keep(claim, opened, verdict, () -> this.returned.actOn(inquiry.id(), message, raw));
		warnOfLoop(verdict, id);
	}

	/** The names of the mailboxes, in the order of the settings. */
	public List<String> mailboxes() {
		return this.surroundings.mailboxes().all().stream().map(MailboxAccount::name).toList();
	}

	/** The address of a mailbox. */
	public EmailAddress address(String mailbox) {
		return this.surroundings.address(mailbox);
	}

	/**
	 * What would become of a message that came into a mailbox now. Nothing is stored or
	 * sent, and the limits of repeated answers are not asked.
	 * @throws UnreadableMessageException when not even its headers can be made out
	 */
	public Kept rehearse(String mailbox, byte[] raw) {
		Instant now = this.surroundings.clock().instant();
		InboundMessage message = this.parser.parse(raw, now, Set.of());
		String id = UUID.nameUUIDFromBytes(raw).toString();
		Verdict verdict = this.pipelines.apply(mailbox)
			.decide(message, this.surroundings.policy(), this.surroundings.identity().reference(id), now);
		return this.keeping.kept(new MailComposition.Case(id, message, this.surroundings.address(mailbox),
				this.surroundings.programs().in(mailbox), now), verdict);
	}

	private static void warnOfLoop(Verdict verdict, String id) {
		SuppressionReason reason = verdict.suppression();
		if (reason != null && reason.isLoop()) {
			LOG.warn("Inquiry {} is mail of ours that came back ({}, {}): something answers us by itself", id,
					reason.rule(), reason.evidence());
		}
	}

	/**
	 * An office that answers a forward gets no answer, notice or forward of its own
	 * words.
	 */
	private Verdict fromOffice(Verdict verdict, InboundMessage message) {
		SuppressionReason reason = verdict.suppression();
		boolean byAPerson = reason == null || ANSWERS_US.contains(reason.rule());
		if (!this.surroundings.answers().hear(message, byAPerson)) {
			return verdict;
		}
		return (reason != null) ? verdict : verdict.held(Verdict.FROM_OFFICE, "it answers a forward of ours");
	}

	private Verdict forPerson(Verdict verdict, Inquiry inquiry, Instant now) {
		boolean old = inquiry.received().isBefore(now.minus(this.surroundings.identity().answerWithin()));
		return verdict.forPerson(inquiry.remarks(), old);
	}

	private byte[] raw(Inquiry inquiry) {
		try (InputStream stream = this.files.inquiries()
			.raw(inquiry.id())
			.orElseThrow(() -> new IllegalStateException("The raw message is not kept any more"))) {
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException("The raw message could not be read", ex);
		}
	}

}
