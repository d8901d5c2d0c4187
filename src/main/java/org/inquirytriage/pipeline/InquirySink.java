package org.inquirytriage.pipeline;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.inquiry.Filing;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.intake.MessageSink;
import org.inquirytriage.intake.MessageSink.Accepted;
import org.inquirytriage.message.MessageLocation;
import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;

/** Opens an inquiry for each message that intake reads. */
public final class InquirySink implements MessageSink {

	private final Inquiries inquiries;

	private final Filing filing;

	private final Runnable stored;

	/**
	 * A sink.
	 * @param inquiries that are opened
	 * @param filing of decided messages
	 * @param stored told in the transaction that stores a message
	 */
	public InquirySink(Inquiries inquiries, Filing filing, Runnable stored) {
		this.inquiries = inquiries;
		this.filing = filing;
		this.stored = stored;
	}

	/** A sink that tells nobody. */
	public InquirySink(Inquiries inquiries, Filing filing) {
		this(inquiries, filing, () -> {
		});
	}

	@Override
	public Accepted accept(ReceivedMessage message) {
		Accepted accepted = accepted(this.inquiries.store(message));
		this.stored.run();
		return accepted;
	}

	@Override
	public Accepted quarantine(RawMessage raw, String reason) {
		return accepted(this.inquiries.quarantine(raw, reason));
	}

	private static Accepted accepted(Inquiries.Stored stored) {
		return new Accepted(stored.id().toString(), stored.novelty() == Inquiries.Novelty.NEW);
	}

	@Override
	public Set<MessageLocation> known(Collection<MessageLocation> locations) {
		return this.inquiries.known(locations);
	}

	@Override
	public Set<MessageLocation> quarantined(Collection<MessageLocation> locations) {
		return this.inquiries.quarantined(locations);
	}

	@Override
	public Map<MessageLocation, String> toFile(String mailbox, String folder, int limit) {
		return this.filing.due(mailbox, folder, limit);
	}

	@Override
	public void filed(Collection<MessageLocation> locations) {
		this.filing.done(locations);
	}

}
