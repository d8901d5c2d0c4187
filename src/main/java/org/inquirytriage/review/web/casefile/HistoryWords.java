package org.inquirytriage.review.web.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Entry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.ProgramTime;
import org.inquirytriage.review.web.casefile.CaseView.Happening;

/** What happened to an inquiry and who looked at it, in words. */
public class HistoryWords {

	private static final int MOST_VIEWS = 50;

	private static final Pattern LONG_HASH = Pattern.compile("\\b([0-9a-f]{12})[0-9a-f]{20,}\\b");

	private final InquiryHistory history;

	private final AccessLog log;

	private final PlainWords words;

	private final ProgramTime time;

	HistoryWords(InquiryHistory history, AccessLog log, PlainWords words, ProgramTime time) {
		this.history = history;
		this.log = log;
		this.words = words;
		this.time = time;
	}

	/** Everything that happened to an inquiry, the latest first. */
	public List<Happening> of(InquiryId id, Locale locale) {
		Stream<Happening> events = this.history.of(id)
			.reversed()
			.stream()
			.map((event) -> happening(event.at(), "event." + event.kind(), event.actor(), details(event, locale),
					locale));
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
			.map((event) -> happening(event.at(), "event." + event.kind(), event.actor(), details(event, locale),
					locale))
			.map((happening) -> this.words.text("changes.line", locale, happening.time(), happening.what(),
					happening.who(), happening.details()))
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
		return happening(latest.at(), "act." + latest.act(), latest.name(), times, locale);
	}

	private Happening happening(Instant at, String key, String who, String details, Locale locale) {
		return new Happening(at.toString(), this.time.exact(at, locale), this.words.text(key, locale),
				this.words.textOr("actor." + who, who, locale), details);
	}

	private String details(InquiryEvent event, Locale locale) {
		return new TreeMap<>(event.details()).entrySet()
			.stream()
			.map((detail) -> this.words.textOr("detail." + detail.getKey(), detail.getKey(), locale) + ": "
					+ this.words.textOr("detail." + detail.getKey() + "." + detail.getValue(),
							shortened(detail.getValue()), locale))
			.collect(Collectors.joining("; "));
	}

	/** A value with its long hashes cut to what people compare. */
	static String shortened(String value) {
		return LONG_HASH.matcher(value).replaceAll("$1…");
	}

}
