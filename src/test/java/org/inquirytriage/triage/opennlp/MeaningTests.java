package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.Assessment.SegmentAssessment;
import org.inquirytriage.triage.Assessment.TopicScore;
import org.inquirytriage.triage.Probability;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.encoder.SentenceEncoder;
import org.inquirytriage.triage.perceptron.PerceptronTrainer;
import org.inquirytriage.triage.perceptron.PerceptronTrainer.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MeaningTests {

	/** Knows two things only: pills, and cars. */
	private record Simple(String version) implements SentenceEncoder {

		@Override
		public float[] encode(String text) {
			String lower = text.toLowerCase(Locale.ROOT);
			float pills = lower.contains("pill") ? 1.0F : 0.0F;
			float cars = lower.contains("car") ? 1.0F : 0.0F;
			float length = (float) Math.sqrt(Math.max(1.0F, pills + cars));
			return new float[] { pills / length, cars / length };
		}

	}

	private static Meaning meaning;

	@TempDir
	private Path folder;

	@BeforeAll
	static void train() {
		Simple encoder = new Simple("simple 1");
		List<Example> intents = new ArrayList<>();
		List<Example> topics = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			intents.add(new Example((i % 2 == 0) ? OpenNlpModels.CLINICAL : OpenNlpModels.EMERGENCY,
					encoder.encode("pill")));
			intents.add(new Example(OpenNlpModels.GENERAL, encoder.encode("car")));
			topics.add(new Example("parking", encoder.encode("car")));
			topics.add(new Example("hours", encoder.encode("else")));
		}
		meaning = new Meaning(encoder, PerceptronTrainer.train(intents, () -> {
		}), PerceptronTrainer.train(topics, () -> {
		}));
	}

	@Test
	void lowersABeliefThatWordsAloneGave() {
		assertThat(judge(byWords(0.8, "Where do I leave my car?")).clinical().value()).isLessThan(0.5);
	}

	@Test
	void raisesABeliefThatWordsAloneMissed() {
		assertThat(judge(byWords(0.2, "May she skip the pill?")).clinical().value()).isGreaterThan(0.5);
	}

	@Test
	void believesTheWorstOfItsSegments() {
		Assessment judged = judge(byWords(0.2, "Where do I leave my car?", "May she skip the pill?"));
		assertThat(judged.clinical()).isEqualTo(judged.segments().get(1).clinical());
	}

	@Test
	void seesAnEmergencyThatWordsAloneMissed() {
		Assessment words = byWords(0.995, "She took every pill.");
		assertThat(judge(words.withEmergency(new Probability(0.3), words.segments())).emergency().value())
			.isGreaterThan(0.3);
	}

	@Test
	void lowersNoEmergencyThatStandsInALongText() {
		Assessment words = byWords(0.995, "Where do I leave my car?");
		Assessment urgent = words.withEmergency(new Probability(0.9), words.segments());
		assertThat(meaning.judge(urgent, "My car. ".repeat(100)).emergency().value()).isEqualTo(0.9);
		assertThat(meaning.judge(urgent, "My car. ".repeat(10)).emergency().value()).isLessThan(0.9);
	}

	@Test
	void leavesAClinicalBeliefAloneThatWordsMakeSure() {
		assertThat(judge(byWords(0.995, "Where do I leave my car?")).clinical().value()).isEqualTo(0.995);
	}

	@ParameterizedTest
	@CsvSource({ "My car. , 200", "carcarcarcarcarcarcarcarcarcar, 101" })
	void leavesToWordsWhatAPersonReadsForItsLength(String part, int times) {
		Assessment words = byWords(0.5, "Where do I leave my car?");
		assertThat(meaning.judge(words, (part + " ").repeat(times))).isEqualTo(words);
	}

	@Test
	void believesInOtherMailInASentenceByBoth() {
		Assessment words = byWords(0.5, "Where do I leave my car?");
		SegmentAssessment judged = judge(words).segments().getFirst();
		assertThat(judged.other().value()).isPositive();
	}

	@Test
	void ranksTopicsByBoth() {
		assertThat(judge(byWords(0.1, "Where do I leave my car?")).topics().getFirst().topic().slug())
			.isEqualTo("parking");
	}

	@Test
	void whatIsWrittenIsReadByTheSameEncoder() throws IOException {
		meaning.write(this.folder);
		Assessment words = byWords(0.3, "Where do I leave my car?");
		assertThat(Meaning.read(this.folder, new Simple("simple 1")).judge(words, whole(words)))
			.isEqualTo(judge(words));
	}

	@Test
	void anotherEncoderIsRefused() throws IOException {
		meaning.write(this.folder);
		assertThatExceptionOfType(UnreadableDataException.class)
			.isThrownBy(() -> Meaning.read(this.folder, new Simple("simple 2")))
			.withMessage("the models by meaning were trained with another sentence encoder than simple 2");
	}

	@Test
	void aFolderWithoutSuchModelsHasNone() throws IOException {
		Files.writeString(this.folder.resolve("intents.bin"), "words only");
		assertThat(Meaning.isIn(this.folder)).isFalse();
	}

	private static Assessment judge(Assessment words) {
		return meaning.judge(words, whole(words));
	}

	private static String whole(Assessment words) {
		return words.segments().stream().map((segment) -> segment.segment().text()).collect(Collectors.joining("\n"));
	}

	private static Assessment byWords(double clinical, String... texts) {
		Probability belief = new Probability(clinical);
		List<TopicScore> topics = List.of(new TopicScore(new Topic("hours"), new Probability(0.5)),
				new TopicScore(new Topic("parking"), new Probability(0.5)));
		List<SegmentAssessment> segments = new ArrayList<>();
		for (String text : texts) {
			segments.add(new SegmentAssessment(new Segment(Segment.Source.BODY, 0, text.length(), text), belief,
					new Probability(0.0), new Probability(0.0), topics, List.of(), Map.of()));
		}
		return new Assessment(belief, belief, new Probability(0.0), new Probability(0.0), topics, segments, 1.0);
	}

}
