package org.inquirytriage.tuning.reports;

import java.util.List;
import java.util.stream.IntStream;

import org.inquirytriage.tuning.reports.Figures.HeldMessage;
import org.inquirytriage.tuning.reports.SharedWords.Group;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SharedWordsTests {

	@Test
	void putMessagesTogetherThatShareAWord() {
		assertThat(
				SharedWords.groups(messages("May we marry in your chapel?", "Is the chapel heated?", "Lost umbrella")))
			.extracting(Group::words, Group::messages)
			.containsExactly(tuple(List.of("chapel"), 2));
	}

	@Test
	void takeAPluralForTheSameWord() {
		assertThat(SharedWords.groups(messages("Lost umbrellas", "An umbrella stood there"))).hasSize(1);
	}

	@Test
	void passOverWordsThatEverybodyUses() {
		assertThat(SharedWords.groups(messages("Hello, please help", "Hello, please answer"))).isEmpty();
	}

	@Test
	void passOverWhatStandsInMostMessages() {
		List<HeldMessage> messages = IntStream.range(0, 12)
			.mapToObj((number) -> message("m" + number, "Harbor " + "x".repeat(number + 4)))
			.toList();
		assertThat(SharedWords.groups(messages)).isEmpty();
	}

	@Test
	void putEachMessageIntoOneGroup() {
		assertThat(SharedWords.groups(messages("chapel wedding", "chapel wedding", "wedding", "chapel music")))
			.extracting(Group::messages)
			.containsExactly(3);
	}

	private static List<HeldMessage> messages(String... texts) {
		return IntStream.range(0, texts.length).mapToObj((number) -> message("m" + number, texts[number])).toList();
	}

	private static HeldMessage message(String id, String text) {
		return new HeldMessage(id, "", text);
	}

}
