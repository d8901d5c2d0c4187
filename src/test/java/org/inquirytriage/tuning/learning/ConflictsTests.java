package org.inquirytriage.tuning.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.learning.Example.Wording;
import org.inquirytriage.tuning.learning.Labelled.Given;
import org.inquirytriage.tuning.learning.Labelled.Original;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConflictsTests {

	private static final Instant GIVEN = Instant.parse("2026-11-23T17:00:00Z");

	private static final String PARK = "Where can visitors park near the main door on Sunday?";

	@Test
	void areTheSameWordsWithDifferentLabels() {
		assertThat(among(waiting(1, Label.GENERAL, PARK),
				waiting(2, Label.CLINICAL, "where can visitors PARK near" + " the main door on Sunday")))
			.extracting(Conflict::label)
			.containsExactly(Label.CLINICAL);
	}

	@Test
	void areNearlyTheSameWordsWithDifferentLabels() {
		assertThat(among(waiting(1, Label.GENERAL, PARK), waiting(2, Label.OTHER, PARK + " Thanks"))).hasSize(1);
	}

	@Test
	void areNotTheSameWordsWithTheSameLabel() {
		assertThat(among(waiting(1, Label.GENERAL, PARK), waiting(2, Label.GENERAL, PARK))).isEmpty();
	}

	@Test
	void areNotOtherWords() {
		assertThat(among(waiting(1, Label.GENERAL, PARK), waiting(2, Label.CLINICAL, "May I stop my tablets?")))
			.isEmpty();
	}

	@Test
	void areSettledByALabel() {
		assertThat(among(waiting(1, Label.GENERAL, PARK), looked(2, Label.CLINICAL, Label.GENERAL, true))).isEmpty();
	}

	@Test
	void areSettledByLeavingOneOut() {
		assertThat(among(waiting(1, Label.GENERAL, PARK), looked(2, Label.CLINICAL, Label.CLINICAL, false))).isEmpty();
	}

	@Test
	void areFoundInTheCorpusAsWell() {
		Conflicts conflicts = new Conflicts(List.of(inCorpus("oak-1", Label.GENERAL, PARK)), List.of());
		assertThat(conflicts.among(List.of(waiting(1, Label.CLINICAL, PARK)))).extracting(Conflict::other)
			.containsExactly("oak-1");
	}

	@Test
	void knowWhatModelsAreMeasuredOn() {
		Conflicts conflicts = new Conflicts(List.of(), List.of(inCorpus("fir-1", Label.GENERAL, PARK)));
		assertThat(conflicts.isMeasured(inCorpus("a", Label.GENERAL, PARK))).isTrue();
		assertThat(conflicts.isMeasured(inCorpus("a", Label.GENERAL, "When do you open?"))).isFalse();
	}

	private static List<Conflict> among(Labelled... messages) {
		return new Conflicts(List.of(), List.of()).among(List.of(messages));
	}

	private static Labelled waiting(int number, Label label, String text) {
		return new Labelled(new UUID(0, number), new Given(label, List.of(), null, false, "ann", GIVEN),
				new Original("en", "", text, ""), null);
	}

	private static Labelled looked(int number, Label given, Label decided, boolean enters) {
		Labelled message = waiting(number, given, PARK);
		Example example = new Example(
				new Wording(decided, false, List.of(new Topic("parking-transit")), "en", "", PARK), enters, GIVEN,
				"kim", GIVEN);
		return new Labelled(message.inquiry(), message.given(), message.original(), example);
	}

	private static LabelledInquiry inCorpus(String id, Label label, String text) {
		return new LabelledInquiry(id, "oak", id, label, false, List.of(), "en", "", text);
	}

}
