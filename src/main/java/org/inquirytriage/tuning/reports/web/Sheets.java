package org.inquirytriage.tuning.reports.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.inquirytriage.tuning.reports.AuditedError.Audited;
import org.inquirytriage.tuning.reports.Figures.HeldMessage;
import org.inquirytriage.tuning.reports.Figures.Reading;
import org.inquirytriage.tuning.reports.Report;
import org.inquirytriage.tuning.reports.Report.Compared;
import org.inquirytriage.tuning.reports.web.Sheet.Row;

/** Makes the tables of a report. */
class Sheets {

	private final ReportWords words;

	Sheets(ReportWords words) {
		this.words = words;
	}

	/** All tables in the order of the page. */
	List<Sheet> of(Report report, Locale locale) {
		return List.of(days(report, locale), dispositions(report, locale),
				compared("topics", "topic", report.topics(), this.words::topic, locale), waits(report, locale),
				compared("holds", "reason", report.holds(),
						(reason, language) -> this.words.textOr("hold." + reason, reason, language), locale),
				corrections(report, locale), audited(report.audited(), locale), drift(report, locale),
				uncovered(report));
	}

	private Sheet days(Report report, Locale locale) {
		return new Sheet("days", List.of("day", "messages", "held"), report.days()
			.stream()
			.map((day) -> Row.plain(List.of(this.words.day(day.date(), locale),
					this.words.number(day.messages(), locale), this.words.number(day.held(), locale)),
					List.of(day.date(), day.messages(), day.held())))
			.toList());
	}

	private Sheet dispositions(Report report, Locale locale) {
		double all = sum(report.dispositions());
		return new Sheet("dispositions", List.of("disposition", "messages", "share"), report.dispositions()
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.map((entry) -> Row.withBar(List.of(this.words.textOr("outcome." + entry.getKey(), entry.getKey(), locale),
					this.words.number(entry.getValue(), locale), this.words.percent(entry.getValue() / all, locale)),
					List.of(entry.getKey(), entry.getValue(), entry.getValue() / all), entry.getValue(), all))
			.toList());
	}

	private Sheet compared(String id, String column, Compared<Map<String, Long>> counts,
			BiFunction<String, Locale, String> name, Locale locale) {
		double all = sum(counts.now());
		double before = sum(counts.before());
		return new Sheet(id, List.of(column, "inquiries", "share", "shareBefore"),
				counts.now()
					.entrySet()
					.stream()
					.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
					.map((entry) -> {
						double share = entry.getValue() / all;
						double shareBefore = (before == 0) ? 0
								: counts.before().getOrDefault(entry.getKey(), 0L) / before;
						return Row.withBar(
								List.of(name.apply(entry.getKey(), locale), this.words.number(entry.getValue(), locale),
										this.words.percent(share, locale),
										(before == 0) ? "–" : this.words.percent(shareBefore, locale)),
								List.of(entry.getKey(), entry.getValue(), share, (before == 0) ? "" : shareBefore),
								entry.getValue(), all);
					})
					.toList());
	}

	private Sheet waits(Report report, Locale locale) {
		return new Sheet("waits", List.of("by", "answers", "median", "ninety"), report.waits().stream().map((wait) -> {
			String by = wait.automatic() ? "automatic" : "people";
			return Row.plain(
					List.of(this.words.text("reports.by." + by, locale), this.words.number(wait.answers(), locale),
							this.words.span(wait.median(), locale), this.words.span(wait.ninety(), locale)),
					List.of(by, wait.answers(), wait.median().toSeconds(), wait.ninety().toSeconds()));
		}).toList());
	}

	private Sheet corrections(Report report, Locale locale) {
		return new Sheet("corrections", List.of("decidedAs", "truth", "inquiries"),
				report.corrections()
					.stream()
					.map((some) -> Row.plain(
							List.of(this.words.textOr("outcome." + some.decidedAs(), some.decidedAs(), locale),
									this.words.text("reports.truth." + some.truth(), locale),
									this.words.number(some.inquiries(), locale)),
							List.of(some.decidedAs(), some.truth(), some.inquiries())))
					.toList());
	}

	private Sheet audited(Audited audited, Locale locale) {
		return new Sheet("audited", List.of("error", "answers", "checked", "found", "below"),
				List.of(audited("clinical", audited, audited.clinical(), audited.clinicalBelow(), locale),
						audited("wrong", audited, audited.wrong(), audited.wrongBelow(), locale)));
	}

	private Row audited(String error, Audited audited, long found, double below, Locale locale) {
		return Row.plain(
				List.of(this.words.text("reports.error." + error, locale),
						this.words.number(audited.answered(), locale), this.words.number(audited.checked(), locale),
						this.words.number(found, locale), this.words.percent(below, locale)),
				List.of(error, audited.answered(), audited.checked(), found, below));
	}

	private Sheet drift(Report report, Locale locale) {
		Reading now = report.reading().now();
		Reading before = report.reading().before();
		return new Sheet("drift", List.of("measure", "now", "before"),
				List.of(drift("words", now, before, Reading::unknownWords, locale),
						drift("unsure", now, before, Reading::unsureShare, locale)));
	}

	private Row drift(String measure, Reading now, Reading before, ToDoubleFunction<Reading> share, Locale locale) {
		return Row.plain(List.of(this.words.text("reports.measure." + measure, locale), shown(now, share, locale),
				shown(before, share, locale)), List.of(measure, raw(now, share), raw(before, share)));
	}

	private String shown(Reading reading, ToDoubleFunction<Reading> share, Locale locale) {
		return (reading.messages() == 0) ? "–" : this.words.percent(share.applyAsDouble(reading), locale);
	}

	private static Object raw(Reading reading, ToDoubleFunction<Reading> share) {
		return (reading.messages() == 0) ? "" : share.applyAsDouble(reading);
	}

	private static Sheet uncovered(Report report) {
		return new Sheet("uncovered", List.of("words", "inquiries", "examples"),
				report.uncovered().stream().map((group) -> {
					String words = String.join(", ", group.words());
					String examples = group.examples().stream().map(HeldMessage::id).collect(Collectors.joining(" "));
					return Row.plain(List.of(words, Integer.toString(group.messages()), examples),
							List.of(words, group.messages(), examples));
				}).toList());
	}

	private static double sum(Map<String, Long> counts) {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

}
