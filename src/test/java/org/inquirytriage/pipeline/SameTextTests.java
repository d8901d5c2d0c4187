package org.inquirytriage.pipeline;

import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.text.TextCleaner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SameTextTests {

	private static String of(String subject, String text) {
		return SameText.of(Shipped.part(TextCleaner.class).clean(subject, text));
	}

	@Test
	void rate07TakesTheSameWordsForTheSameHoweverTheyAreSet() {
		assertThat(of("Parking", "Where can   visitors PARK?")).isEqualTo(of("parking!", "where can\nvisitors park"));
	}

	@Test
	void rate07TellsOtherWordsApart() {
		assertThat(of("Parking", "Where can visitors park?")).isNotEqualTo(of("Parking", "Where can patients park?"));
	}

	@Test
	void keepsNoneOfTheWords() {
		assertThat(of("Parking", "Where can visitors park?")).matches("[0-9a-f]{64}");
	}

}
