package org.inquirytriage.tuning.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.tuning.Fingerprint;
import org.inquirytriage.tuning.evaluation.DetailedReport;
import org.inquirytriage.tuning.evaluation.Goal;
import org.inquirytriage.tuning.evaluation.Goals;

/** Writes the report that stands beside the models, with its plots. */
public final class ReportWriter {

	private static final String REPORT = "REPORT.md";

	private static final String RELIABILITY = "report-reliability.svg";

	private static final String COVERAGE = "report-coverage.svg";

	// Written by the benchmark, the comparison and by people; not packed with the
	// program.
	private static final List<String> BESIDE = List.of("report-speed.md", "report-comparison.md", "report-tried.md");

	private static final Pattern STATED = Pattern
		.compile("(?m)^\\| (models|lexicons|limits|corpus) \\| `(\\p{XDigit}+)` \\|$");

	private static final String OPENING = """
			# What triage does with messages it has not learnt from

			Written by the command `report`; the build checks that it is about the models, lexicons, limits and corpus \
			that stand beside it. Written messages are not real mail: the figures hold for the messages measured, and \
			a bound is a bound for messages like these.

			| measured with | SHA-256 |
			| --- | --- |
			""";

	private static final String CALIBRATE = """

			## The calibrate split

			No model has seen these messages, but limits were chosen on them, so they prove nothing. The proof stands \
			below once it was made.

			""";

	/**
	 * What else the report holds.
	 *
	 * @param title of the section
	 * @param tables in it
	 */
	public record Section(String title, List<Table> tables) {
	}

	/** Writes report and plots into the folder of the models. */
	public void write(Path models, Fingerprint fingerprint, DetailedReport report, List<Section> more) {
		StringBuilder text = new StringBuilder(OPENING);
		append(text, "models", fingerprint.models());
		append(text, "lexicons", fingerprint.lexicons());
		append(text, "limits", fingerprint.limits());
		append(text, "corpus", fingerprint.corpus());
		text.append(CALIBRATE).append(goals(Goals.of(report)).asMarkdown());
		text.append("\n![Reliability](").append(RELIABILITY).append(")\n\n![Coverage](").append(COVERAGE).append(")\n");
		append(text, ReportTables.of(report));
		for (Section section : more) {
			text.append("\n## ").append(section.title()).append('\n');
			append(text, section.tables());
		}
		try {
			for (String name : BESIDE) {
				if (Files.isRegularFile(models.resolve(name))) {
					text.append('\n').append(Files.readString(models.resolve(name)));
				}
			}
			Files.writeString(models.resolve(REPORT), text);
			Files.writeString(models.resolve(RELIABILITY), ReportPlots.reliability(report.calibration()).asSvg());
			Files.writeString(models.resolve(COVERAGE), ReportPlots.coverage(report.curve()).asSvg());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The report could not be written to " + models, ex);
		}
	}

	/** The goals as a table. */
	public static Table goals(List<Goal> goals) {
		return new Table("Goals", "", List.of("figure", "goal", "measured", "reached"),
				goals.stream()
					.map((goal) -> List.of(goal.figure(), goal.wanted(), goal.measured(), goal.holds() ? "yes" : "no"))
					.toList());
	}

	private static void append(StringBuilder text, String what, String hash) {
		text.append("| ").append(what).append(" | `").append(hash).append("` |\n");
	}

	private static void append(StringBuilder text, List<Table> tables) {
		tables.forEach((table) -> text.append('\n').append(table.asMarkdown()));
	}

	/**
	 * What the report in a folder says it was measured with; nothing without a report.
	 */
	public Optional<Fingerprint> stated(Path models) {
		Path file = models.resolve(REPORT);
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			String text = Files.readString(file);
			return Optional.of(new Fingerprint(stated(text, "models"), stated(text, "lexicons"), stated(text, "limits"),
					stated(text, "corpus")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The report could not be read from " + models, ex);
		}
	}

	private static String stated(String text, String what) {
		Matcher matcher = STATED.matcher(text);
		return matcher.results()
			.filter((stated) -> stated.group(1).equals(what))
			.map((stated) -> stated.group(2))
			.findFirst()
			.orElse("");
	}

}
