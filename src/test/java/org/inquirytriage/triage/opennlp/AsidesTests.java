package org.inquirytriage.triage.opennlp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Intent;
import org.inquirytriage.triage.LanguageModel;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.TriagePolicy;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.lexicon.LexiconEntry;
import org.inquirytriage.triage.lexicon.LexiconSource;
import org.inquirytriage.triage.snakeyaml.ManifestFile;
import org.inquirytriage.triage.training.ModelManifest;
import org.inquirytriage.triage.training.TrainedClassifier;
import org.inquirytriage.triage.training.TrainingData;
import org.inquirytriage.triage.training.TrainingExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AsidesTests {

	private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

	private static final LexiconEntry TABLET = new LexiconEntry("tablet", "drug", LexiconEntry.Strength.CERTAIN,
			List.of(), "", List.of("tablet"));

	private static final Lexicon LEXICON = Lexicon.compile(
			new LexiconSource("en", Map.of(), List.of(), List.of(TABLET), List.of(), List.of(), List.of(), List.of()),
			(word) -> true);

	private static final TrainedClassifier TRAINED = trained();

	private static final Segment QUESTION = segment("Where can visitors park on Sunday?");

	private static final Segment WEATHER = segment("The weather was lovely here.");

	@TempDir
	private Path folder = Path.of("");

	private static TrainedClassifier trained() {
		List<TrainingExample> examples = new ArrayList<>();
		List<List<Segment>> asides = new ArrayList<>();
		for (int week = 0; week < 4; week++) {
			for (String day : DAYS) {
				add(examples, Intent.GENERAL, List.of("parking"), "Where can visitors park on " + day + "?");
				add(examples, Intent.GENERAL, List.of("hours"), "When do you open on " + day + "?");
				add(examples, Intent.CLINICAL, List.of(), "Should I stop my tablets before " + day + "?");
				add(examples, Intent.OTHER, List.of(), "Buy our cheap software until " + day + ".");
				for (String weather : List.of("lovely", "cold", "windy", "mild", "foggy")) {
					asides.add(List.of(segment("The weather was " + weather + " here on " + day + ".")));
				}
			}
		}
		return new OpenNlpTrainer().train(LEXICON, new TrainingData(examples, asides), null, () -> false);
	}

	private static void add(List<TrainingExample> examples, Intent intent, List<String> topics, String text) {
		examples.add(new TrainingExample(intent, false, false, topics.stream().map(Topic::new).toList(),
				List.of(segment(text))));
	}

	private static Segment segment(String text) {
		return new Segment(Segment.Source.BODY, 0, text.length(), text);
	}

	@Test
	void theWeatherBesideAQuestionIsSetAside() {
		assertThat(TRAINED.assess(List.of(WEATHER, QUESTION)).asides()).containsExactly(WEATHER);
	}

	@Test
	void whatIsSetAsideIsNotJudged() {
		assertThat(TRAINED.assess(List.of(WEATHER, QUESTION)).clinical())
			.isEqualTo(TRAINED.assess(List.of(QUESTION)).clinical());
	}

	@Test
	void aMessageOfAsidesAloneIsJudgedWhole() {
		assertThat(TRAINED.assess(List.of(WEATHER, WEATHER)).asides()).isEmpty();
	}

	@Test
	void aQuestionIsNoAside() {
		Segment asked = segment("The weather was lovely here on Monday?");
		assertThat(TRAINED.assess(List.of(asked, QUESTION)).asides()).isEmpty();
	}

	@Test
	void whatShowsACueIsNoAside() {
		Segment cue = segment("The weather was lovely here for my tablet.");
		assertThat(TRAINED.assess(List.of(cue, QUESTION)).asides()).isEmpty();
	}

	@Test
	void theSubjectIsNoAside() {
		Segment subject = new Segment(Segment.Source.SUBJECT, 0, WEATHER.text().length(), WEATHER.text());
		assertThat(TRAINED.assess(List.of(subject, QUESTION)).asides()).isEmpty();
	}

	@Test
	void theModelIsReadAsItWasWritten() {
		TRAINED.write(this.folder, new ModelManifest("en", "2026-11-23", "abc", Map.of(), TriagePolicy.cautious(),
				ModelManifest.Calibration.NONE, LanguageModel.Reliability.UNKNOWN));
		assertThat(ManifestFile.read(this.folder).files()).containsKey("asides.bin");
		assertThat(OpenNlpModels.read(this.folder, LEXICON, null).assess(List.of(WEATHER, QUESTION)).asides())
			.containsExactly(WEATHER);
	}

}
