package org.inquirytriage.tuning.reports;

import java.util.Map;

import org.inquirytriage.tuning.reports.Figures.Reading;
import org.inquirytriage.tuning.reports.Report.Compared;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DriftTests {

	private static final Reading USUAL = new Reading(400, 0.02, 0.001, 40);

	private static final Compared<Map<String, Long>> NO_TOPICS = new Compared<>(Map.of(), Map.of());

	@Test
	void saysNothingWhenNothingIsDifferent() {
		assertThat(Drift.of(new Compared<>(USUAL, USUAL),
				topics(Map.of("parking", 100L, "hours", 100L), Map.of("parking", 104L, "hours", 96L))))
			.isEmpty();
	}

	@Test
	void tellsOfMoreUnknownWords() {
		assertThat(Drift.of(new Compared<>(new Reading(400, 0.06, 0.001, 40), USUAL), NO_TOPICS))
			.containsExactly(new Drift.UnknownWords(0.06, 0.02));
	}

	@Test
	void tellsNothingOfFewerUnknownWords() {
		assertThat(Drift.of(new Compared<>(USUAL, new Reading(400, 0.06, 0.001, 40)), NO_TOPICS)).isEmpty();
	}

	@Test
	void tellsOfMoreMessagesThatAreUnsure() {
		assertThat(Drift.of(new Compared<>(new Reading(400, 0.02, 0.001, 120), USUAL), NO_TOPICS))
			.containsExactly(new Drift.LessSure(0.3, 0.1));
	}

	@Test
	void tellsNothingFromAFewMessages() {
		assertThat(Drift.of(new Compared<>(new Reading(49, 0.9, 0.001, 49), USUAL), NO_TOPICS)).isEmpty();
	}

	@Test
	void tellsNothingThatChanceWouldMake() {
		assertThat(Drift.of(new Compared<>(new Reading(60, 0.04, 0.01, 7), USUAL), NO_TOPICS)).isEmpty();
	}

	@Test
	void tellsOfATopicThatIsAskedMoreOften() {
		assertThat(Drift.of(new Compared<>(USUAL, USUAL),
				topics(Map.of("parking", 150L, "hours", 50L), Map.of("parking", 100L, "hours", 100L))))
			.containsExactly(new Drift.TopicShare("hours", 0.25, 0.5), new Drift.TopicShare("parking", 0.75, 0.5));
	}

	private static Compared<Map<String, Long>> topics(Map<String, Long> now, Map<String, Long> before) {
		return new Compared<>(now, before);
	}

}
