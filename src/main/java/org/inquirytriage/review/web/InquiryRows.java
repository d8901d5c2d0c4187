package org.inquirytriage.review.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Map;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.web.InquiryRow.Sent;

/** Inquiries as the lines of a list. */
public class InquiryRows {

	private final Outbox outbox;

	private final PlainWords words;

	private final ProgramTime time;

	private final Clock clock;

	InquiryRows(Outbox outbox, PlainWords words, ProgramTime time, Clock clock) {
		this.outbox = outbox;
		this.words = words;
		this.time = time;
		this.clock = clock;
	}

	/** The lines of inquiries, in the same order. */
	public List<InquiryRow> of(Collection<Inquiry> inquiries, Locale locale) {
		Map<String, List<OutboxEntry>> entries = this.outbox
			.ofInquiries(inquiries.stream().map((inquiry) -> inquiry.id().toString()).toList());
		return inquiries.stream()
			.map((inquiry) -> row(inquiry, entries.getOrDefault(inquiry.id().toString(), List.of()), locale))
			.toList();
	}

	private InquiryRow row(Inquiry inquiry, List<OutboxEntry> entries, Locale locale) {
		EmailAddress writer = inquiry.writer();
		String outcome = PlainWords.outcome(inquiry);
		return new InquiryRow(inquiry.id().toString(), inquiry.received().toString(),
				this.time.brief(inquiry.received(), locale), subject(inquiry, locale),
				(writer != null) ? writer.toString() : this.words.text("inquiry.noWriter", locale), outcome,
				this.words.text("outcome." + outcome, locale), this.words.reasons(inquiry, locale),
				entries.stream().map((entry) -> sent(entry, locale)).toList(),
				inquiry.claimedBy(this.clock.instant()).orElse(null));
	}

	/** The subject, or words that say there is none. */
	public String subject(Inquiry inquiry, Locale locale) {
		return this.words.subject(inquiry, locale);
	}

	/** A message of ours. */
	public Sent sent(OutboxEntry entry, Locale locale) {
		return new Sent(entry.id().toString(), this.words.text("action." + entry.action(), locale),
				entry.state().name(), state(entry, locale), entry.recipient().toString(), entry.message().subject(),
				entry.message().text(), this.words.text("sent.attempts", locale, entry.attempts()),
				entry.serverReply());
	}

	private String state(OutboxEntry entry, Locale locale) {
		Instant due = entry.due();
		boolean again = entry.state() == OutboxState.RETRY && due != null;
		String moment = this.time.brief(Objects.requireNonNullElse(again ? due : null, entry.updated()), locale);
		return this.words.text("state." + entry.state(), locale, moment);
	}

}
