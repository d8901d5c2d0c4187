package org.inquirytriage.tuning.replay;

import java.io.IOException;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes changes as comma-separated values. */
public final class ReplayCsv {

	private static final CSVFormat CSV = CSVFormat.DEFAULT.builder()
		.setHeader("inquiry", "received", "change", "risk", "before", "before-reason", "after", "after-reason",
				"before-topics", "after-topics", "before-mail", "after-mail")
		.get();

	private ReplayCsv() {
	}

	/** Writes a line for each change under the names of the columns. */
	public static void write(List<Change> changes, Appendable out) throws IOException {
		try (CSVPrinter csv = new CSVPrinter(out, CSV)) {
			for (Change change : changes) {
				Outcome before = change.before();
				Outcome after = change.after();
				csv.printRecord(cell(change.id()), change.received(), word(change.kind()),
						change.kind().isRisk() ? "risk" : "", before.end(), before.reason(), after.end(),
						after.reason(), String.join(" ", before.topics()), String.join(" ", after.topics()),
						String.join(", ", before.mail()), String.join(", ", after.mail()));
			}
		}
	}

	/** The word for a kind of change, as in {@code no-alarm}. */
	public static String word(Change.Kind kind) {
		return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

	/** A spreadsheet would run what starts like a formula. */
	private static String cell(String text) {
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
