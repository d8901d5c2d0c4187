package org.inquirytriage.review.calls;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiries.WaitingCount;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.reply.Composed;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.review.ProgramMail;

/**
 * Puts the mail that tells staff once a day what waits into the outbox, which keeps one
 * of each, however often and on however many machines this is done.
 */
public final class StaffCalls {

	private static final int MOST = 100;

	private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private final Inquiries inquiries;

	private final Outbox outbox;

	private final Letterhead letterhead;

	private final CallSettings settings;

	private final Clock clock;

	public StaffCalls(Inquiries inquiries, Outbox outbox, Letterhead letterhead, CallSettings settings, Clock clock) {
		this.inquiries = inquiries;
		this.outbox = outbox;
		this.letterhead = letterhead;
		this.settings = settings;
		this.clock = clock;
	}

	/** Tells what waits, on working days from the hour on. */
	public void digest() {
		Instant now = this.clock.instant();
		ZonedDateTime local = now.atZone(this.letterhead.composer().library().calendar().zone());
		if (local.getHour() < this.settings.digestHour() || WEEKEND.contains(local.getDayOfWeek())) {
			return;
		}
		String day = UUID.nameUUIDFromBytes(("digest " + local.toLocalDate()).getBytes(StandardCharsets.UTF_8))
			.toString();
		Map<Reach, Optional<Composed>> digests = new HashMap<>();
		this.letterhead.program()
			.address()
			.ifPresent(
					(from) -> this.settings.told()
						.forEach((to, reach) -> digests.computeIfAbsent(reach, (first) -> composed(first, now))
							.ifPresent((digest) -> this.outbox.store(OutboxEntry
								.ready(day, Action.DIGEST, message(day, Action.DIGEST, from, to, digest, now))
								.worded(digest.template())))));
	}

	private Optional<Composed> composed(Reach reach, Instant now) {
		List<WaitingCount> waiting = this.inquiries.countWaiting(now, reach);
		if (waiting.isEmpty()) {
			return Optional.empty();
		}
		long all = waiting.stream().mapToLong(WaitingCount::count).sum();
		long emergencies = waiting.stream()
			.filter((count) -> count.status() == InquiryStatus.ESCALATED)
			.mapToLong(WaitingCount::count)
			.sum();
		Duration oldest = this.inquiries.list(InquiryFilter.waiting(reach), null, MOST)
			.inquiries()
			.stream()
			.map((inquiry) -> Duration.between(inquiry.received(), now))
			.max(Duration::compareTo)
			.orElse(Duration.ZERO);
		return Optional.of(this.letterhead.composer()
			.digest(Long.toString(all), Long.toString(emergencies), oldest.toHours() + " h",
					this.letterhead.program().reviewUrl() + "/queue"));
	}

	private OutboundMessage message(String inquiry, Action action, EmailAddress from, EmailAddress to, Composed wording,
			Instant now) {
		return new OutboundMessage(this.letterhead.messageIds().of(inquiry, action, from, to), now, from,
				this.letterhead.program().fromName(), to, wording.subject(), wording.text(), null, List.of(),
				AutoSubmitted.GENERATED, TemplateLibrary.STAFF_LANGUAGE, null);
	}

	/**
	 * What every mail to staff is made with.
	 *
	 * @param composer of its wording
	 * @param program who sends it
	 * @param messageIds of our mail
	 */
	public record Letterhead(ReplyComposer composer, ProgramMail program, MessageIds messageIds) {
	}

}
