package org.inquirytriage.tuning.offices.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.inquirytriage.office.Office;
import org.inquirytriage.office.OfficeVersion;
import org.inquirytriage.tuning.offices.OfficeDesk;

/** Gathers what the page of the directory of offices shows. */
class OfficeViews {

	private static final int VERSIONS = 20;

	private final OfficeDesk desk;

	private final ZoneId zone;

	OfficeViews(OfficeDesk desk, ZoneId zone) {
		this.desk = desk;
		this.zone = zone;
	}

	/** The directory in force, and how it came about. */
	View of(Locale locale) {
		List<Office> offices = this.desk.offices();
		Map<String, String> names = offices.stream()
			.collect(Collectors.toMap(Office::id, Office::name, (one, other) -> one));
		Function<Office, Row> row = (office) -> new Row(office,
				office.cover().map((id) -> names.getOrDefault(id, id)).orElse(""),
				office.policy().name().toLowerCase(Locale.ROOT));
		int current = this.desk.current();
		return new View(current, offices.stream().map(row).toList(),
				this.desk.last(VERSIONS).stream().map((version) -> change(version, current, locale)).toList());
	}

	private Change change(OfficeVersion version, int current, Locale locale) {
		String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withLocale(Locale.of(locale.getLanguage(), "US"))
			.format(version.made().atZone(this.zone));
		return new Change(version.number(), version.made().toString(), time, version.author(), version.reason(),
				version.number() == current);
	}

	/**
	 * What the page shows.
	 *
	 * @param current the number of the version in force
	 * @param rows one for each office
	 * @param changes the versions that people made, the newest first
	 */
	record View(int current, List<Row> rows, List<Change> changes) {
	}

	/**
	 * An office.
	 *
	 * @param office as it is written
	 * @param cover the name of the one that stands in; empty when none does
	 * @param policy the word for how it is given a message
	 */
	record Row(Office office, String cover, String policy) {
	}

	/** A version that somebody made. */
	record Change(int number, String moment, String time, String author, String reason, boolean current) {
	}

}
