package org.inquirytriage.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.inquirytriage.tuning.Selection;
import org.inquirytriage.tuning.jackson.JsonLinesCorpus;

/** Messages of a hundred words, put together from the calibrate split. */
final class Messages {

	private static final int WORDS = 100;

	private Messages() {
	}

	static List<String> ofHundredWords() {
		List<String> messages = new ArrayList<>();
		List<String> words = new ArrayList<>();
		for (var inquiry : new Selection(new JsonLinesCorpus()).of(Path.of("models/corpus"), null, null)) {
			if (inquiry.language().equals("en")) {
				words.addAll(Arrays.asList((inquiry.text() + "\n").split("(?<=\\s)")));
			}
			if (words.size() >= WORDS) {
				messages.add(String.join("", words.subList(0, WORDS)));
				words.clear();
			}
		}
		return messages;
	}

}
