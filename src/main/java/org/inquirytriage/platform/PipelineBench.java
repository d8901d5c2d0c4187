package org.inquirytriage.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.intake.UnreadableMessageException;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.MailWriter;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.pipeline.DecisionKeeping.Kept;
import org.inquirytriage.pipeline.InquiryProcessing;
import org.inquirytriage.tuning.bench.Bench;
import org.inquirytriage.tuning.bench.Rehearsal;
import org.inquirytriage.tuning.bench.Rehearsal.Mail;
import org.jspecify.annotations.Nullable;

/** The test bench over the very object that decides live. */
final class PipelineBench implements Bench {

	private static final String END_OF_HEADERS = "\r\n\r\n";

	private final InquiryProcessing processing;

	private final Explanations explanations;

	private final @Nullable MailWriter writer;

	/**
	 * A bench.
	 * @param processing what decides live
	 * @param explanations of decisions
	 * @param writer of mail as it leaves, null as long as no mail server is set
	 */
	PipelineBench(InquiryProcessing processing, Explanations explanations, @Nullable MailWriter writer) {
		this.processing = processing;
		this.explanations = explanations;
		this.writer = writer;
	}

	@Override
	public List<String> mailboxes() {
		return this.processing.mailboxes();
	}

	@Override
	public EmailAddress address(String mailbox) {
		return this.processing.address(mailbox);
	}

	@Override
	public Optional<Rehearsal> rehearse(String mailbox, byte[] raw) {
		try {
			Kept kept = this.processing.rehearse(mailbox, raw);
			return Optional.of(new Rehearsal(kept.subject(), kept.text(), kept.decision(),
					this.explanations.read(kept.decision().document()), kept.mail().stream().map(this::mail).toList()));
		}
		catch (UnreadableMessageException ex) {
			return Optional.empty();
		}
	}

	private Mail mail(OutboxEntry entry) {
		OutboundMessage message = entry.message();
		return new Mail(entry.action().name(), message.to().toString(), message.subject(), headers(message),
				message.text(), message.attachedDigest() != null);
	}

	// The message to attach is not stored, so its header is shown without it.
	private String headers(OutboundMessage message) {
		if (this.writer == null) {
			return "";
		}
		OutboundMessage alone = new OutboundMessage(message.messageId(), message.created(), message.from(),
				message.fromName(), message.to(), message.subject(), message.text(), message.inReplyTo(),
				message.references(), message.autoSubmitted(), message.language(), null);
		try {
			String wire = new String(this.writer.write(alone), StandardCharsets.UTF_8);
			return wire.substring(0, Math.max(0, wire.indexOf(END_OF_HEADERS))).replace("\r\n", "\n");
		}
		catch (IOException ex) {
			throw new IllegalStateException("The headers could not be written", ex);
		}
	}

}
