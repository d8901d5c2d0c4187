package org.inquirytriage.review.web.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.Role;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.ProgramTime;

/** What forms about an inquiry let people choose from. */
class Choices {

	private static final int MORNING = 8;

	private final Accounts accounts;

	private final Inquiries inquiries;

	private final PlainWords words;

	private final ProgramTime time;

	private final Clock clock;

	Choices(Accounts accounts, Inquiries inquiries, PlainWords words, ProgramTime time, Clock clock) {
		this.accounts = accounts;
		this.inquiries = inquiries;
		this.words = words;
		this.time = time;
		this.clock = clock;
	}

	/** The colleagues that a person can pass an inquiry on to: those who can open it. */
	List<String> colleagues(InquiryId id, String person) {
		String mailbox = this.inquiries.find(id).map(Inquiry::mailbox).orElse("");
		return this.accounts.all()
			.stream()
			.filter((account) -> account.role() != Role.AUDITOR && account.standing() != Account.Standing.LOCKED)
			.filter((account) -> Reach.of(account.mailboxes()).covers(mailbox))
			.map(Account::name)
			.filter((name) -> !name.equals(person))
			.toList();
	}

	/**
	 * How long an inquiry can be put off, each with the moment it comes back in words.
	 */
	Map<String, String> later(Locale locale) {
		Map<String, String> later = new LinkedHashMap<>();
		for (String word : List.of("hour", "hours", "morning")) {
			until(word).ifPresent((moment) -> later.put(word,
					this.words.text("later." + word, locale, this.time.brief(moment, locale))));
		}
		return later;
	}

	/** When an inquiry comes back that is put off so long. */
	Optional<Instant> until(String word) {
		Instant now = this.clock.instant();
		return switch (word) {
			case "hour" -> Optional.of(now.plus(Duration.ofHours(1)));
			case "hours" -> Optional.of(now.plus(Duration.ofHours(4)));
			case "morning" -> Optional.of(this.time.tomorrowAt(MORNING));
			default -> Optional.empty();
		};
	}

}
