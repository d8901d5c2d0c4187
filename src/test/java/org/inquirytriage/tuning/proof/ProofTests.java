package org.inquirytriage.tuning.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.inquirytriage.text.HtmlToText;
import org.inquirytriage.text.Language;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.ClinicalCues;
import org.inquirytriage.triage.EmergencySigns;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.Corpus;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.Fingerprint;
import org.inquirytriage.tuning.Rate;
import org.inquirytriage.tuning.evaluation.DetailedEvaluation;
import org.inquirytriage.tuning.evaluation.DetailedReport;
import org.inquirytriage.tuning.jackson.JsonLinesCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProofTests {

	private static final Triage HOLDS_ALL = new Triage(new EmergencySigns(List.of()), new ClinicalCues(List.of()),
			List.of());

	private final Corpus corpus = new JsonLinesCorpus();

	private final KeptRecord record = new KeptRecord();

	private String trainedFrom = "";

	@TempDir
	private Path models = Path.of("");

	private Path folder = Path.of("");

	/** A record in memory. */
	private static final class KeptRecord implements ProofRecord {

		private final List<Opening> openings = new ArrayList<>();

		@Override
		public List<Opening> read(Path models) {
			return List.copyOf(this.openings);
		}

		@Override
		public void append(Path models, Opening opening) {
			this.openings.add(opening);
		}

	}

	@BeforeEach
	void writeModelsAndCorpus() throws IOException {
		Files.createDirectories(this.models.resolve("en"));
		Files.createDirectories(this.models.resolve("lexicon"));
		Files.writeString(this.models.resolve("en/intents.bin"), "a model");
		this.folder = Files.createDirectories(this.models.resolve("corpus"));
		Files.writeString(this.folder.resolve("splits.json"), "{\"train\":[\"ash\"],\"prove\":[\"yew\"]}");
		Files.writeString(this.folder.resolve("all.jsonl"), """
				{"id":"t","author":"ash","label":"CLINICAL","text":"train"}
				{"id":"p","author":"yew","label":"CLINICAL","text":"prove"}
				""");
		this.trainedFrom = this.corpus.hash(this.folder);
	}

	private DetailedReport open(boolean again) {
		Evaluation evaluation = new Evaluation(
				new TextCleaner((html) -> new HtmlToText.Rendering(html, ""),
						(text) -> List.of(new int[] { 0, text.length() }), (text) -> new Language("en", 1.0)),
				(rate, confidence) -> 0.5);
		return new Proof(this.corpus, (folder) -> HOLDS_ALL, (folder) -> HOLDS_ALL, new DetailedEvaluation(evaluation),
				(folder) -> Map.of("en", this.trainedFrom), this.record,
				Clock.fixed(Instant.parse("2026-11-27T12:00:00.5Z"), ZoneOffset.UTC))
			.open(this.models, this.folder, again);
	}

	@Test
	void onlyTheProveSplitIsOpened() {
		assertThat(open(false).figures().clinicalMisses()).isEqualTo(new Rate(0, 1));
	}

	@Test
	void anOpeningIsRecordedWithDateAndHashes() {
		open(false);
		assertThat(this.record.openings).singleElement()
			.matches((opening) -> opening.date().equals("2026-11-27T12:00:00Z")
					&& opening.fingerprint().equals(Fingerprint.of(this.models, this.trainedFrom)));
	}

	@Test
	void anOpeningIsRecordedWithItsBound() {
		open(false);
		assertThat(this.record.openings.getFirst().missBound()).isEqualTo(0.5);
	}

	@Test
	void theSameIsNotProvedTwice() {
		open(false);
		assertThatThrownBy(() -> open(false)).isInstanceOf(ProofRefusedException.class);
	}

	@Test
	void whoInsistsIsRecorded() {
		open(false);
		open(true);
		assertThat(this.record.openings).extracting(Opening::again).containsExactly(false, true);
	}

	@Test
	void otherModelsMayBeProved() throws IOException {
		open(false);
		Files.writeString(this.models.resolve("en/intents.bin"), "another model");
		open(false);
		assertThat(this.record.openings).hasSize(2);
	}

	@Test
	void otherLexiconsMayBeProved() throws IOException {
		open(false);
		Files.writeString(this.models.resolve("lexicon/emergency-en.yaml"), "entries: []");
		open(false);
		assertThat(this.record.openings).hasSize(2);
	}

	@Test
	void modelsOfAnotherCorpusAreNotProved() throws IOException {
		Files.writeString(this.folder.resolve("more.jsonl"), "");
		Files.writeString(this.folder.resolve("all.jsonl"),
				"{\"id\":\"p\",\"author\":\"yew\",\"label\":\"OTHER\",\"text\":\"x\"}\n");
		assertThatThrownBy(() -> open(false)).isInstanceOf(ProofRefusedException.class)
			.hasMessageContaining("not trained from this corpus");
	}

	@Test
	void aRefusalIsNoOpening() {
		this.trainedFrom = "elsewhere";
		assertThatThrownBy(() -> open(false)).isInstanceOf(ProofRefusedException.class);
		assertThat(this.record.openings).isEmpty();
	}

	@Test
	void aCorpusWithoutAnAuthorToProveOnIsRefused() throws IOException {
		Files.writeString(this.folder.resolve("splits.json"), "{\"train\":[\"ash\",\"yew\"]}");
		assertThatThrownBy(() -> open(false)).isInstanceOf(ProofRefusedException.class)
			.hasMessageContaining("no author");
	}

}
