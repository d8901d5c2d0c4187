package org.inquirytriage.review.web;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryPage;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.review.kept.Drops;
import org.inquirytriage.review.kept.Drops.Dropped;
import org.inquirytriage.review.kept.Drops.Stray;
import org.inquirytriage.review.ReviewDecision.Drop;
import org.inquirytriage.review.web.InquiryRow.Sent;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that lists the messages which could not be read or decided upon. */
@Controller
class QuarantineController {

	private static final int PAGE = 50;

	private final Inquiries inquiries;

	private final InquiryRows rows;

	private final Outbox outbox;

	private final Drops drops;

	private final ProgramTime time;

	QuarantineController(Inquiries inquiries, InquiryRows rows, Outbox outbox, Drops drops, ProgramTime time) {
		this.inquiries = inquiries;
		this.rows = rows;
		this.outbox = outbox;
		this.drops = drops;
		this.time = time;
	}

	@GetMapping("/quarantine")
	String page(@RequestParam(defaultValue = "") String after, Reach reach, Locale locale, Model model) {
		InquiryFilter quarantined = InquiryFilter.all(reach).withStatuses(Set.of(InquiryStatus.QUARANTINED));
		InquiryPage page = this.inquiries.list(quarantined, ListPosition.read(after), PAGE);
		Iterator<InquiryRow> rows = this.rows.of(page.inquiries(), locale).iterator();
		Position next = page.next();
		model.addAttribute("rows",
				page.inquiries().stream().map((inquiry) -> new Unread(rows.next(), inquiry.version())).toList());
		model.addAttribute("next", (next != null) ? ListPosition.write(next) : null);
		model.addAttribute("stray", stray(reach, locale));
		model.addAttribute("dropped", dropped(reach, locale));
		model.addAttribute("longest", Drop.LONGEST);
		return "quarantine";
	}

	private List<Astray> stray(Reach reach, Locale locale) {
		List<Stray> stray = this.drops.stray(reach, PAGE);
		Map<String, List<OutboxEntry>> mail = this.outbox
			.ofInquiries(stray.stream().map(Stray::inquiry).distinct().toList());
		return stray.stream()
			.flatMap((item) -> mail.getOrDefault(item.inquiry(), List.of())
				.stream()
				.filter((entry) -> entry.id().equals(item.entry()))
				.map((entry) -> new Astray(item.inquiry(), entry.action().isOfInquiry(),
						this.rows.sent(entry, locale))))
			.toList();
	}

	private List<GivenUp> dropped(Reach reach, Locale locale) {
		return this.drops.latest(reach, PAGE)
			.stream()
			.map((item) -> new GivenUp(item.inquiry().toString(), subject(item, locale),
					item.kind().name().toLowerCase(Locale.ROOT), item.person(), item.reason(), item.at().toString(),
					this.time.exact(item.at(), locale)))
			.toList();
	}

	private String subject(Dropped item, Locale locale) {
		return this.inquiries.find(item.inquiry()).map((inquiry) -> this.rows.subject(inquiry, locale)).orElse("");
	}

	/**
	 * A message that could not be read or decided upon.
	 *
	 * @param row it as one line
	 * @param version of its state
	 */
	record Unread(InquiryRow row, long version) {
	}

	/**
	 * Mail of which nobody can tell that it arrived.
	 *
	 * @param inquiry it belongs to
	 * @param open whether there is an inquiry to open
	 * @param mail itself
	 */
	record Astray(String inquiry, boolean open, Sent mail) {
	}

	/**
	 * Something that a person gave up.
	 *
	 * @param inquiry it belongs to
	 * @param subject of the inquiry
	 * @param kind the word for what it is
	 * @param person who gave it up
	 * @param reason in that person's words
	 * @param moment of it
	 * @param time of it in words
	 */
	record GivenUp(String inquiry, String subject, String kind, String person, String reason, String moment,
			String time) {
	}

}
