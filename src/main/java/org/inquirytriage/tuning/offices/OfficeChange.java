package org.inquirytriage.tuning.offices;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.inquirytriage.office.Office;
import org.jspecify.annotations.Nullable;

/**
 * How one office differs between two directories.
 *
 * @param kind of the change
 * @param id of the office
 * @param name as the public knows it
 * @param cells that differ; empty unless it is changed
 */
public record OfficeChange(Kind kind, String id, String name, List<Cell> cells) {

	private static final Map<String, Function<Office, String>> COLUMNS = columns();

	public OfficeChange {
		cells = List.copyOf(cells);
	}

	/** What happened to an office. */
	public enum Kind {

		/** It is new. */
		ADDED,
		/** It is there no longer. */
		REMOVED,
		/** It is another in some cell. */
		CHANGED

	}

	/**
	 * A cell that differs.
	 *
	 * @param column of the file
	 * @param before as it was
	 * @param after as it is to be
	 */
	public record Cell(String column, String before, String after) {
	}

	/** What differs between two directories, in the order of the second. */
	public static List<OfficeChange> between(List<Office> before, List<Office> after) {
		Map<String, Office> old = byId(before);
		Map<String, Office> fresh = byId(after);
		Stream<OfficeChange> removed = before.stream()
			.filter((office) -> !fresh.containsKey(office.id()))
			.map((office) -> new OfficeChange(Kind.REMOVED, office.id(), office.name(), List.of()));
		return Stream.concat(after.stream().flatMap((office) -> change(old.get(office.id()), office)), removed)
			.toList();
	}

	private static Stream<OfficeChange> change(@Nullable Office before, Office after) {
		if (before == null) {
			return Stream.of(new OfficeChange(Kind.ADDED, after.id(), after.name(), List.of()));
		}
		List<Cell> cells = new ArrayList<>();
		COLUMNS.forEach((column, reader) -> {
			if (!reader.apply(before).equals(reader.apply(after))) {
				cells.add(new Cell(column, reader.apply(before), reader.apply(after)));
			}
		});
		return cells.isEmpty() ? Stream.empty()
				: Stream.of(new OfficeChange(Kind.CHANGED, after.id(), after.name(), cells));
	}

	private static Map<String, Office> byId(List<Office> offices) {
		Map<String, Office> byId = new LinkedHashMap<>();
		offices.forEach((office) -> byId.put(office.id(), office));
		return byId;
	}

	private static String certificate(Office office) {
		X509Certificate certificate = office.certificate();
		return (certificate == null) ? ""
				: certificate.getSerialNumber().toString(16) + ", " + certificate.getNotAfter().toInstant();
	}

	private static Map<String, Function<Office, String>> columns() {
		Map<String, Function<Office, String>> columns = new LinkedHashMap<>();
		columns.put("name", Office::name);
		columns.put("physicians", (office) -> String.join("; ", office.physicians()));
		columns.put("aliases", (office) -> String.join("; ", office.aliases()));
		columns.put("locations", (office) -> String.join("; ", office.locations()));
		columns.put("phone", Office::phone);
		columns.put("hours", Office::hours);
		columns.put("email", (office) -> office.email().toString());
		columns.put("cover", (office) -> office.cover().orElse(""));
		columns.put("fallback", (office) -> String.valueOf(office.fallback()));
		columns.put("policy", (office) -> office.policy().name().toLowerCase(Locale.ROOT));
		columns.put("acknowledge-within", (office) -> office.acknowledgementTime().map(Object::toString).orElse(""));
		columns.put("certificate", OfficeChange::certificate);
		return columns;
	}

}
