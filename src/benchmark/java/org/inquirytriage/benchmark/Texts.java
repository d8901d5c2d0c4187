package org.inquirytriage.benchmark;

import java.nio.file.Path;
import java.util.List;

import org.inquirytriage.tuning.Selection;
import org.inquirytriage.tuning.jackson.JsonLinesCorpus;

/** The texts of the calibrate split, as they are. */
public final class Texts {

	private Texts() {
	}

	/** All of them. */
	public static List<String> ofTheCorpus() {
		return new Selection(new JsonLinesCorpus()).of(Path.of("models/corpus"), null, null)
			.stream()
			.map((inquiry) -> inquiry.text())
			.toList();
	}

}
