package org.inquirytriage.review.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.ServiceState.MailboxState;
import org.inquirytriage.review.ServiceState.Mode;
import org.jspecify.annotations.Nullable;

/** What every page says at its top. */
class Banners {

	private static final int MOST_COUNTED = 100;

	private final Inquiries inquiries;

	private final ServiceState state;

	private final PlainWords words;

	private final ProgramTime time;

	private final Clock clock;

	Banners(Inquiries inquiries, ServiceState state, PlainWords words, ProgramTime time, Clock clock) {
		this.inquiries = inquiries;
		this.state = state;
		this.words = words;
		this.time = time;
		this.clock = clock;
	}

	/** What people are told who have not signed in. */
	Shown forAnybody(Locale locale) {
		return new Shown(service(Reach.EVERYTHING, locale, null));
	}

	/** What people are told who have. */
	Shown forStaff(Reach reach, Locale locale) {
		List<Banner> all = new ArrayList<>();
		Instant now = this.clock.instant();
		InquiryFilter emergencies = InquiryFilter.waiting(reach).withStatuses(Set.of(InquiryStatus.ESCALATED));
		List<Inquiry> open = this.inquiries.list(emergencies, null, MOST_COUNTED).inquiries();
		open.stream()
			.filter((inquiry) -> inquiry.claimedBy(now).isEmpty())
			.findFirst()
			.ifPresent((oldest) -> all.add(emergency(oldest, open, now, locale)));
		all.addAll(service(reach, locale, (reach == Reach.EVERYTHING) ? "/sending" : null));
		return new Shown(all);
	}

	private Banner emergency(Inquiry oldest, List<Inquiry> open, Instant now, Locale locale) {
		long unclaimed = open.stream().filter((inquiry) -> inquiry.claimedBy(now).isEmpty()).count();
		Duration age = Duration.between(oldest.received(), now);
		String text = this.words.text("banner.emergency", locale, unclaimed, this.time.brief(oldest.received(), locale),
				this.time.span(age, locale));
		return new Banner("emergency", text, "/inquiries/" + oldest.id(),
				this.words.text("banner.emergency.open", locale));
	}

	private List<Banner> service(Reach reach, Locale locale, @Nullable String sending) {
		List<Banner> all = new ArrayList<>();
		if (this.state.withoutModels()) {
			all.add(new Banner("warn", this.words.text("banner.withoutModels", locale), null, null));
		}
		if (this.state.earlierModels()) {
			all.add(new Banner("warn", this.words.text("banner.earlierModels", locale), null, null));
		}
		inMode(Mode.SHADOW, "banner.shadow", reach, locale, null).ifPresent(all::add);
		inMode(Mode.RECEIVE_ONLY, "banner.receiveOnly", reach, locale, sending).ifPresent(all::add);
		if (this.state.embeddedMail()) {
			all.add(new Banner("info", this.words.text("banner.embedded", locale), null, null));
		}
		return all;
	}

	private Optional<Banner> inMode(Mode mode, String key, Reach reach, Locale locale, @Nullable String href) {
		Predicate<MailboxState> inMode = (mailbox) -> mailbox.mode() == mode && reach.covers(mailbox.name());
		List<String> names = this.state.mailboxes().stream().filter(inMode).map(MailboxState::name).toList();
		if (names.isEmpty()) {
			return Optional.empty();
		}
		String link = (href != null) ? this.words.text("banner.sending", locale) : null;
		return Optional.of(new Banner("warn", this.words.text(key, locale, String.join(", ", names)), href, link));
	}

	/**
	 * The banners of a page.
	 *
	 * @param all of them, the most serious first
	 */
	record Shown(List<Banner> all) {

		/** Changes whenever the banners do. */
		public String mark() {
			return Integer.toHexString(this.all.hashCode());
		}

	}

	/**
	 * A line at the top of every page.
	 *
	 * @param kind emergency, warn or info
	 * @param text of it
	 * @param href where its link leads, null when it has none
	 * @param link the words of its link
	 */
	record Banner(String kind, String text, @Nullable String href, @Nullable String link) {
	}

}
