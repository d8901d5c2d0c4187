package org.inquirytriage.tuning.bench.web;

/**
 * A letter as it was typed.
 *
 * @param from the writer's address; empty for a made-up one
 * @param subject of the letter
 * @param text of the letter
 */
record BenchForm(String from, String subject, String text) {

	static final BenchForm EMPTY = new BenchForm("", "", "");

	boolean isBlank() {
		return this.subject.isBlank() && this.text.isBlank();
	}

}
