package org.inquirytriage.office.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.inquirytriage.office.Office;
import org.inquirytriage.office.OfficeFile;
import org.inquirytriage.office.OfficeProblem;
import org.inquirytriage.office.ReadOffices;

/**
 * Reads the directory from comma-separated values, lists within a cell separated by
 * semicolons.
 */
public final class CsvOfficeFile implements OfficeFile {

	private static final List<String> COLUMNS = List.of("id", "name", "physicians", "aliases", "locations", "phone",
			"hours", "email", "cover", "fallback", "policy");

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setIgnoreEmptyLines(true)
		.setTrim(true)
		.get();

	@Override
	public ReadOffices read(String content) {
		List<OfficeProblem> problems = new ArrayList<>();
		try (CSVParser parser = CSVParser.parse(new StringReader(content.replace("\uFEFF", "")), FORMAT)) {
			for (String column : COLUMNS) {
				if (!parser.getHeaderNames().contains(column)) {
					problems.add(new OfficeProblem(1, column, "this column is missing", true));
				}
			}
			return problems.isEmpty() ? offices(parser) : new ReadOffices(List.of(), problems);
		}
		catch (IOException | UncheckedIOException | IllegalArgumentException ex) {
			problems.add(new OfficeProblem(1, "file", "it is not well-formed CSV", true));
			return new ReadOffices(List.of(), problems);
		}
	}

	private static ReadOffices offices(CSVParser parser) {
		List<OfficeProblem> problems = new ArrayList<>();
		List<OfficeRow> rows = new ArrayList<>();
		for (CSVRecord entry : parser) {
			int line = (int) parser.getCurrentLineNumber();
			if (!entry.isConsistent()) {
				problems.add(new OfficeProblem(line, "row",
						"it has " + entry.size() + " cells and not " + parser.getHeaderNames().size(), true));
				continue;
			}
			rows.add(new OfficeRow(line, entry));
		}
		List<Office> offices = new ArrayList<>();
		rows.forEach((row) -> row.office(problems).ifPresent(offices::add));
		problems.addAll(new DirectoryChecks(rows, offices).problems());
		return new ReadOffices(offices, problems);
	}

	/** The entries of a cell that holds a list. */
	static List<String> list(String cell) {
		return Arrays.stream(cell.split(";")).map(String::strip).filter((entry) -> !entry.isEmpty()).toList();
	}

}
