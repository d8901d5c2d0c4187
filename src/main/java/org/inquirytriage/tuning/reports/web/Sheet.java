package org.inquirytriage.tuning.reports.web;

import java.util.List;

/**
 * A table of a report.
 *
 * @param id in addresses and file names
 * @param columns the keys of the columns, which a file bears as they are
 * @param rows of it
 */
record Sheet(String id, List<String> columns, List<Row> rows) {

	/**
	 * A row.
	 *
	 * @param shown the cells in words
	 * @param raw the cells for machines
	 * @param bar how long its bar is, from 0 to 100; negative when it has none
	 */
	record Row(List<String> shown, List<Object> raw, double bar) {

		static final double NO_BAR = -1;

		private static final double WHOLE = 100;

		static Row plain(List<String> shown, List<Object> raw) {
			return new Row(shown, raw, NO_BAR);
		}

		static Row withBar(List<String> shown, List<Object> raw, double value, double largest) {
			return new Row(shown, raw, (largest > 0) ? WHOLE * value / largest : 0);
		}

	}

	/** Whether its rows have bars. */
	public boolean bars() {
		return this.rows.stream().anyMatch((row) -> row.bar() >= 0);
	}

}
