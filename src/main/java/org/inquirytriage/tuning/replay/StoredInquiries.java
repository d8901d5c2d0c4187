package org.inquirytriage.tuning.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.Priority;
import org.jspecify.annotations.Nullable;

/** The messages of the inquiries received since some moment, the newest first. */
public final class StoredInquiries implements StoredMessages {

	private final Inquiries inquiries;

	private final Instant since;

	private final String fromOffice;

	/**
	 * The messages of inquiries.
	 * @param inquiries the case files
	 * @param since when the oldest was received
	 * @param fromOffice the rule that leaves an office's answer to a person
	 */
	public StoredInquiries(Inquiries inquiries, Instant since, String fromOffice) {
		this.inquiries = inquiries;
		this.since = since;
		this.fromOffice = fromOffice;
	}

	@Override
	public long count() {
		return this.inquiries.countReceived(this.since);
	}

	@Override
	public List<StoredMessage> page(@Nullable StoredMessage after, int limit) {
		Position position = (after == null) ? null
				: new Position(Priority.USUAL, after.received(), InquiryId.of(after.id()));
		return this.inquiries.list(InquiryFilter.all(Reach.EVERYTHING), position, limit)
			.inquiries()
			.stream()
			.filter((inquiry) -> !inquiry.received().isBefore(this.since))
			.map(this::message)
			.toList();
	}

	@Override
	public Optional<byte[]> raw(StoredMessage message) {
		Optional<InputStream> raw = this.inquiries.raw(InquiryId.of(message.id()));
		if (raw.isEmpty()) {
			return Optional.empty();
		}
		try (InputStream stream = raw.get()) {
			return Optional.of(stream.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The message of inquiry " + message.id() + " could not be read", ex);
		}
	}

	@Override
	public Optional<StoredMessage> find(String id) {
		return this.inquiries.find(InquiryId.of(id))
			.filter((inquiry) -> !inquiry.received().isBefore(this.since))
			.map(this::message);
	}

	private StoredMessage message(Inquiry inquiry) {
		boolean answersForward = inquiry.decisionMade()
			.map((decision) -> decision.suppression())
			.filter((suppression) -> suppression.rule().equals(this.fromOffice))
			.isPresent();
		return new StoredMessage(inquiry.id().toString(), inquiry.mailbox(), inquiry.received(), inquiry.keywords(),
				inquiry.remarks(), answersForward);
	}

}
