package org.inquirytriage.review.web.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Entry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.ProgramTime;
import org.inquirytriage.review.web.casefile.CaseView.Call;
import org.inquirytriage.review.web.casefile.CaseView.Happening;

/** What happened to an inquiry and who looked at it, in words. */
public class HistoryWords {

	private static final int MOST_VIEWS = 50;

	private final InquiryHistory history;

	private final AccessLog log;

	private final PlainWords words;

	private final EventWords events;

	private final ProgramTime time;

	HistoryWords(InquiryHistory history, AccessLog log, PlainWords words, ProgramTime time) {
		this.history = history;
		this.log = log;
		this.words = words;
		this.events = new EventWords(words, time);
		this.time = time;
	}

	/** Everything that happened to an inquiry, the latest first. */
	public List<Happening> of(InquiryId id, Locale locale) {
		Stream<Happening> events = this.history.of(id).reversed().stream().map((event) -> happening(event, locale));
		Stream<Happening> views = this.log.of(id.toString(), MOST_VIEWS)
			.stream()
			.collect(Collectors.groupingBy(Entry::name, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((entries) -> viewed(entries, locale));
		return Stream.concat(events, views)
			.sorted(Comparator.comparing((Happening happening) -> Instant.parse(happening.moment())).reversed())
			.toList();
	}

	/** What happened to an inquiry since there were so many events, in one line each. */
	public List<String> since(InquiryId id, int seen, Locale locale) {
		return this.history.of(id)
			.stream()
			.filter((event) -> event.number() > seen)
			.map((event) -> happening(event, locale))
			.map((happening) -> this.words.text("changes.line", locale, happening.time(), happening.what(),
					happening.who(), happening.details()))
			.toList();
	}

	/**
	 * The further calls to staff about an inquiry, which go past the outbox, the latest
	 * first.
	 */
	List<Call> calls(InquiryId id, Locale locale) {
		return this.history.of(id)
			.reversed()
			.stream()
			.filter((event) -> event.kind() == InquiryEvent.Kind.DELIVERY && event.details().containsKey("round"))
			.map((event) -> new Call(event.at().toString(), this.time.brief(event.at(), locale),
					this.events.plain(event, locale)))
			.toList();
	}

	/** How many things happened to an inquiry. */
	int count(InquiryId id) {
		return this.history.of(id).size();
	}

	/** One person's views as one: the latest, with how many there were. */
	private Happening viewed(List<Entry> entries, Locale locale) {
		Entry latest = entries.getFirst();
		String times = (entries.size() > 1) ? this.words.text("act.times", locale, entries.size()) : "";
		return new Happening("", latest.at().toString(), this.time.exact(latest.at(), locale),
				this.words.text("act." + latest.act(), locale), actor(latest.name(), locale), times, List.of());
	}

	private Happening happening(InquiryEvent event, Locale locale) {
		return new Happening("d-event-" + event.number(), event.at().toString(), this.time.exact(event.at(), locale),
				this.words.text("event." + event.kind(), locale), actor(event.actor(), locale),
				this.events.plain(event, locale), this.events.record(event, locale));
	}

	private String actor(String name, Locale locale) {
		return this.words.textOr("actor." + name, name, locale);
	}

}
