package org.inquirytriage.office.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.inquirytriage.office.Office;
import org.inquirytriage.office.OfficeProblem;

/** Checks that the rows of a directory fit together. */
final class DirectoryChecks {

	private final List<OfficeRow> rows;

	private final List<Office> offices;

	private final List<OfficeProblem> found = new ArrayList<>();

	DirectoryChecks(List<OfficeRow> rows, List<Office> offices) {
		this.rows = rows;
		this.offices = offices;
	}

	/** Everything that does not fit. */
	List<OfficeProblem> problems() {
		checkIds();
		checkCover();
		checkFallback();
		checkNames();
		return this.found;
	}

	private void checkIds() {
		Set<String> seen = new HashSet<>();
		for (OfficeRow row : this.rows) {
			if (!seen.add(row.cell("id"))) {
				severe(row.line(), "id", "the id " + row.cell("id") + " is there twice");
			}
		}
	}

	private void checkCover() {
		Set<String> ids = new HashSet<>();
		this.rows.forEach((row) -> ids.add(row.cell("id")));
		for (OfficeRow row : this.rows) {
			String cover = row.cell("cover");
			if (!cover.isEmpty() && !ids.contains(cover)) {
				severe(row.line(), "cover", "there is no office " + cover);
			}
			if (!cover.isEmpty() && cover.equals(row.cell("id"))) {
				severe(row.line(), "cover", "an office cannot stand in for itself");
			}
		}
	}

	private void checkFallback() {
		List<OfficeRow> fallbacks = this.rows.stream()
			.filter((row) -> row.cell("fallback").equalsIgnoreCase("true"))
			.toList();
		if (fallbacks.isEmpty()) {
			severe(1, "fallback", "no office is the program's own line");
		}
		fallbacks.stream()
			.skip(1)
			.forEach((row) -> severe(row.line(), "fallback", "only one office can be the program's own line"));
	}

	private void checkNames() {
		Map<String, String> owners = new HashMap<>();
		for (Office office : this.offices) {
			Stream.concat(office.physicians().stream(), office.aliases().stream()).distinct().forEach((name) -> {
				String owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), office.id());
				if (owner != null && !owner.equals(office.id())) {
					this.found.add(new OfficeProblem(lineOf(office), "physicians", name + " is also named by " + owner
							+ ", so messages that name this go to the program's own line", false));
				}
			});
		}
	}

	private int lineOf(Office office) {
		return this.rows.stream()
			.filter((row) -> row.cell("id").equals(office.id()))
			.mapToInt(OfficeRow::line)
			.findFirst()
			.orElse(1);
	}

	private void severe(int line, String column, String sentence) {
		this.found.add(new OfficeProblem(line, column, sentence, true));
	}

}
