package org.inquirytriage.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The directory in force: the newest version that people made, else the file. Another
 * replica's version is noticed within seconds.
 */
public final class CurrentOffices implements Supplier<OfficeDirectory> {

	private static final Duration FRESH = Duration.ofSeconds(2);

	private final OfficeVersions versions;

	private final Function<OfficeVersion, OfficeDirectory> reader;

	private final OfficeDirectory file;

	private final Clock clock;

	private volatile Read last;

	/**
	 * Follows versions.
	 * @param versions that people made
	 * @param reader of their content
	 * @param file in force before the first version
	 * @param clock tells when to look again
	 */
	public CurrentOffices(OfficeVersions versions, Function<OfficeVersion, OfficeDirectory> reader,
			OfficeDirectory file, Clock clock) {
		this.versions = versions;
		this.reader = reader;
		this.file = file;
		this.clock = clock;
		this.last = new Read(0, file, Instant.MIN);
	}

	@Override
	public OfficeDirectory get() {
		Instant now = this.clock.instant();
		Read read = this.last;
		if (read.at().isBefore(now.minus(FRESH))) {
			read = again(read, now);
			this.last = read;
		}
		return read.directory();
	}

	private Read again(Read read, Instant now) {
		int number = this.versions.current();
		return new Read(number, (number == read.number()) ? read.directory()
				: this.versions.version(number).map(this.reader).orElse(this.file), now);
	}

	/**
	 * A directory as it was read.
	 *
	 * @param number of its version
	 * @param directory it holds
	 * @param at when
	 */
	private record Read(int number, OfficeDirectory directory, Instant at) {
	}

}
