package org.inquirytriage.tuning.reports.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.inquirytriage.inquiry.words.DecisionWords;
import org.inquirytriage.tuning.reports.Drift;

/** Numbers and days of reports as people read them. */
class ReportWords {

	private static final String COUNTRY = "US";

	private static final long SECONDS = 120;

	private static final long MINUTES = 120;

	private static final long HOURS = 48;

	private final DecisionWords words;

	ReportWords(DecisionWords words) {
		this.words = words;
	}

	String text(String key, Locale locale, Object... arguments) {
		return this.words.text(key, locale, arguments);
	}

	String textOr(String key, String other, Locale locale) {
		return this.words.textOr(key, other, locale);
	}

	String topic(String slug, Locale locale) {
		return this.words.topic(slug, locale);
	}

	String number(long number, Locale locale) {
		return NumberFormat.getIntegerInstance(locale).format(number);
	}

	String percent(double share, Locale locale) {
		NumberFormat format = NumberFormat.getPercentInstance(locale);
		format.setMaximumFractionDigits(1);
		return format.format(share);
	}

	String day(LocalDate date, Locale locale) {
		return DateTimeFormatter.ofLocalizedPattern("yMMMd")
			.withLocale(Locale.of(locale.getLanguage(), COUNTRY))
			.format(date);
	}

	String span(Duration span, Locale locale) {
		if (span.toSeconds() < SECONDS) {
			return text("reports.seconds", locale, span.toSeconds());
		}
		if (span.toMinutes() < MINUTES) {
			return text("reports.minutes", locale, span.toMinutes());
		}
		return (span.toHours() < HOURS) ? text("reports.hours", locale, span.toHours())
				: text("reports.days", locale, span.toDays());
	}

	String sentence(Drift drift, Locale locale) {
		return switch (drift) {
			case Drift.UnknownWords words ->
				text("reports.drift.words", locale, percent(words.now(), locale), percent(words.before(), locale));
			case Drift.LessSure sure ->
				text("reports.drift.unsure", locale, percent(sure.now(), locale), percent(sure.before(), locale));
			case Drift.TopicShare share ->
				text((share.now() > share.before()) ? "reports.drift.topicMore" : "reports.drift.topicLess", locale,
						topic(share.topic(), locale), percent(share.now(), locale), percent(share.before(), locale));
		};
	}

}
