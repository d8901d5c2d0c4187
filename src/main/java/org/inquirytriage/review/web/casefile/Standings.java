package org.inquirytriage.review.web.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.review.LabelledExamples;
import org.inquirytriage.review.Notes;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.ProgramTime;
import org.inquirytriage.review.web.casefile.CaseView.Note;
import org.inquirytriage.review.web.casefile.CaseView.Now;
import org.jspecify.annotations.Nullable;

/** Where inquiries stand with people, in words. */
class Standings {

	private final HistoryWords history;

	private final Notes notes;

	private final ProgramTime time;

	private final Clock clock;

	private final LabelledExamples examples;

	private final PlainWords words;

	Standings(HistoryWords history, Told told, PlainWords words, ProgramTime time, Clock clock) {
		this.history = history;
		this.notes = told.notes();
		this.examples = told.examples();
		this.words = words;
		this.time = time;
		this.clock = clock;
	}

	/** Where an inquiry stands. */
	Now now(Inquiry inquiry, Locale locale) {
		Instant now = this.clock.instant();
		String claimedBy = inquiry.claimedBy(now).orElse(null);
		Inquiry.StaffClaim claim = inquiry.handling().claim();
		return new Now(this.time.exact(inquiry.received(), locale), inquiry.mailbox(), inquiry.version(),
				this.history.count(inquiry.id()), inquiry.status().isWaitingForPerson(), claimedBy,
				(claimedBy != null && claim != null) ? this.time.brief(claim.until(), locale) : null,
				inquiry.handling().handedTo(),
				inquiry.snoozed(now).map((until) -> this.time.brief(until, locale)).orElse(null),
				inquiry.handling().question(),
				(inquiry.status() == InquiryStatus.QUARANTINED) ? inquiry.quarantineReason() : null);
	}

	/** What a person said an inquiry's message is, null when nobody did. */
	@Nullable String label(InquiryId id, Locale locale) {
		return this.examples.of(id)
			.map((label) -> this.words.text("wrong.told", locale, label.person(),
					this.words.text("truth." + label.truth().word(), locale)))
			.orElse(null);
	}

	/** What staff told each other about an inquiry. */
	List<Note> notes(InquiryId id, Locale locale) {
		return this.notes.of(id)
			.stream()
			.map((note) -> new Note(note.person(), note.at().toString(), this.time.brief(note.at(), locale),
					note.sort().name().toLowerCase(Locale.ROOT), note.text()))
			.toList();
	}

	/**
	 * What staff told about inquiries.
	 *
	 * @param notes to each other
	 * @param examples whose truth they told
	 */
	record Told(Notes notes, LabelledExamples examples) {
	}

}
