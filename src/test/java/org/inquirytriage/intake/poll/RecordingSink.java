package org.inquirytriage.intake.poll;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.inquirytriage.inquiry.Filing;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.intake.MessageSink;
import org.inquirytriage.intake.MessageSink.Accepted;
import org.inquirytriage.message.MessageLocation;
import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;
import org.inquirytriage.pipeline.InquirySink;

/** The pipeline's sink, which a test can make refuse messages. */
class RecordingSink implements MessageSink {

	final Set<Long> accepted = new HashSet<>();

	Predicate<ReceivedMessage> refused = (message) -> false;

	Runnable before = () -> {
	};

	private final InquirySink sink;

	RecordingSink(Inquiries inquiries, Filing filing) {
		this.sink = new InquirySink(inquiries, filing);
	}

	@Override
	public Accepted accept(ReceivedMessage message) {
		this.before.run();
		if (this.refused.test(message)) {
			throw new IllegalStateException("It does not fit");
		}
		this.accepted.add(message.raw().location().uid());
		return this.sink.accept(message);
	}

	@Override
	public Accepted quarantine(RawMessage raw, String reason) {
		return this.sink.quarantine(raw, reason);
	}

	@Override
	public Set<MessageLocation> known(Collection<MessageLocation> locations) {
		return this.sink.known(locations);
	}

	@Override
	public Set<MessageLocation> quarantined(Collection<MessageLocation> locations) {
		return this.sink.quarantined(locations);
	}

	@Override
	public Map<MessageLocation, String> toFile(String mailbox, String folder, int limit) {
		return this.sink.toFile(mailbox, folder, limit);
	}

	@Override
	public void filed(Collection<MessageLocation> locations) {
		this.sink.filed(locations);
	}

}
