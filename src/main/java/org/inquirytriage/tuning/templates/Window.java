package org.inquirytriage.tuning.templates;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The days on which a version is sent, in the program's zone.
 *
 * @param from the first day, null for always before
 * @param until the last day, null for ever after
 */
public record Window(@Nullable LocalDate from, @Nullable LocalDate until) {

	/** Every day. */
	public static final Window ALWAYS = new Window(null, null);

	public Window {
		if (from != null && until != null && until.isBefore(from)) {
			throw new IllegalArgumentException("The last day is before the first");
		}
	}

	/** Whether it is every day. */
	public boolean isAlways() {
		return this.from == null && this.until == null;
	}

	/** Whether a day is one of them. */
	public boolean holds(LocalDate day) {
		return (this.from == null || !day.isBefore(this.from)) && (this.until == null || !day.isAfter(this.until));
	}

	/** The first of them that is not before a day. */
	LocalDate firstFrom(LocalDate day) {
		return (this.from != null && this.from.isAfter(day)) ? this.from : day;
	}

}
