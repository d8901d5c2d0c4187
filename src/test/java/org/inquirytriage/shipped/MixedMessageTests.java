package org.inquirytriage.shipped;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.inquirytriage.triage.Intent;
import org.inquirytriage.tuning.LabelledInquiry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MixedMessageTests {

	private static final int COMBINATIONS = 60;

	private static final List<String> GENERAL = texts(Intent.GENERAL);

	private static final List<String> CLINICAL = texts(Intent.CLINICAL);

	private static List<String> texts(Intent intent) {
		return Shipped.corpusButProve()
			.stream()
			.filter((inquiry) -> inquiry.language().equals("en") && inquiry.label().intent() == intent)
			.filter((inquiry) -> inquiry.subject().isEmpty() && !inquiry.text().contains("\n"))
			.map(LabelledInquiry::text)
			.filter((text) -> text.length() < 160)
			.map((text) -> text.matches(".*[.?!]$") ? text : text + ".")
			.toList();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void aClinicalSentenceAmongGeneralOnesIsNeverAnswered(int sentences) {
		Random random = new Random(sentences);
		List<String> mixed = new ArrayList<>();
		for (int i = 0; i < COMBINATIONS; i++) {
			List<String> parts = new ArrayList<>();
			for (int k = 0; k < sentences; k++) {
				parts.add(GENERAL.get(random.nextInt(GENERAL.size())));
			}
			parts.add(CLINICAL.get(random.nextInt(CLINICAL.size())));
			mixed.add(String.join(" ", parts));
			Collections.swap(parts, random.nextInt(parts.size()), parts.size() - 1);
			mixed.add(String.join(" ", parts));
		}
		assertThat(mixed.parallelStream().filter((text) -> Shipped.decide("", text).disposition().equals("auto-reply")))
			.isEmpty();
	}

}
