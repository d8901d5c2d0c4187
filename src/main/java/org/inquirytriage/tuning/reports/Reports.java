package org.inquirytriage.tuning.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import org.inquirytriage.tuning.reports.Figures.Arrivals;
import org.inquirytriage.tuning.reports.Figures.Reading;
import org.inquirytriage.tuning.reports.Report.Compared;

/** Puts reports together. */
public final class Reports {

	private static final int HELD = 300;

	// Its tables are downloaded one by one and should fit together.
	private static final Duration FRESH = Duration.ofMinutes(1);

	private final Figures figures;

	private final AuditedError audited;

	private final Supplier<ZoneId> zone;

	private final Clock clock;

	private final ConcurrentMap<Integer, Report> kept = new ConcurrentHashMap<>();

	/**
	 * Reports.
	 * @param figures to be counted
	 * @param audited what checks say
	 * @param zone in which the program's days begin
	 * @param clock the time
	 */
	public Reports(Figures figures, AuditedError audited, Supplier<ZoneId> zone, Clock clock) {
		this.figures = figures;
		this.audited = audited;
		this.zone = zone;
		this.clock = clock;
	}

	/** What the service did in the last days, as of this minute. */
	public Report ofDays(int days) {
		Instant now = this.clock.instant();
		return this.kept.compute(days, (same, last) -> (last != null && last.span().until().isAfter(now.minus(FRESH)))
				? last : counted(Span.ofDays(days, now)));
	}

	private Report counted(Span span) {
		List<Arrivals> arrivals = this.figures.arrivals(span);
		Compared<Map<String, Long>> topics = new Compared<>(this.figures.topics(span),
				this.figures.topics(span.before()));
		Compared<Map<String, Long>> holds = new Compared<>(this.figures.holds(span), this.figures.holds(span.before()));
		Compared<Reading> reading = new Compared<>(this.figures.reading(span), this.figures.reading(span.before()));
		return new Report(span, Report.days(span, this.zone.get(), arrivals), dispositions(arrivals), topics, holds,
				this.figures.waits(span), this.figures.corrections(span), this.audited.since(span.from()), reading,
				Drift.of(reading, topics), SharedWords.groups(this.figures.withoutTopic(span, HELD)));
	}

	private static Map<String, Long> dispositions(List<Arrivals> arrivals) {
		Map<String, Long> counts = new LinkedHashMap<>();
		arrivals.forEach((some) -> counts.merge(some.disposition(), some.messages(), Long::sum));
		return counts;
	}

}
