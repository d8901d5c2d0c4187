package org.inquirytriage.tuning.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a report.
 *
 * @param title above it
 * @param note below it; empty where there is nothing to add
 * @param columns their heads
 * @param rows as many cells each as there are columns
 */
public record Table(String title, String note, List<String> columns, List<List<String>> rows) {

	public Table {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/** The table as plain text, its columns aligned. */
	public String asText() {
		List<List<String>> lines = new ArrayList<>();
		lines.add(this.columns);
		lines.addAll(this.rows);
		StringBuilder text = new StringBuilder(this.title).append('\n');
		for (List<String> line : lines) {
			StringBuilder row = new StringBuilder("  ");
			for (int column = 0; column < line.size(); column++) {
				row.append(line.get(column)).append(" ".repeat(width(lines, column) - line.get(column).length() + 2));
			}
			text.append(row.toString().stripTrailing()).append('\n');
		}
		return this.note.isEmpty() ? text.toString() : text.append("  ").append(this.note).append('\n').toString();
	}

	private static int width(List<List<String>> lines, int column) {
		return lines.stream().mapToInt((line) -> line.get(column).length()).max().orElse(0);
	}

	/** The table in Markdown under a heading. */
	public String asMarkdown() {
		StringBuilder text = new StringBuilder("### ").append(this.title).append("\n\n");
		append(text, this.columns);
		append(text, this.columns.stream().map((column) -> "---").toList());
		this.rows.forEach((row) -> append(text, row));
		return this.note.isEmpty() ? text.toString() : text.append('\n').append(this.note).append('\n').toString();
	}

	private static void append(StringBuilder text, List<String> cells) {
		text.append("| ").append(String.join(" | ", cells)).append(" |\n");
	}

}
