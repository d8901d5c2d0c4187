package org.inquirytriage.shipped;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.Corpus;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.Judged;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Letter;
import org.inquirytriage.tuning.Split;
import org.inquirytriage.triage.snakeyaml.ManifestFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CorpusTests {

	private static final Path FOLDER = Path.of("models/corpus");

	private static final List<LabelledInquiry> CORPUS = Shipped.corpus();

	private static Set<String> shingles(LabelledInquiry inquiry) {
		String[] words = (inquiry.subject() + " " + inquiry.text()).toLowerCase(Locale.ROOT).split("\\W+");
		Set<String> shingles = new HashSet<>();
		for (int i = 0; i + 3 <= words.length; i++) {
			shingles.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
		}
		return shingles;
	}

	@Test
	void holdsAtLeastTwelveHundredMessages() {
		assertThat(CORPUS).hasSizeGreaterThanOrEqualTo(1200);
	}

	@Test
	void everyGeneralMessageNamesATopicThatExists() {
		Set<Topic> topics = Shipped.part(org.inquirytriage.reply.TemplateLibrary.class)
			.topics()
			.stream()
			.map((catalogued) -> catalogued.topic())
			.collect(Collectors.toSet());
		assertThat(CORPUS.stream().filter((inquiry) -> inquiry.label() == Label.GENERAL))
			.allSatisfy((inquiry) -> assertThat(inquiry.topics()).isNotEmpty().isSubsetOf(topics));
	}

	@Test
	void onlyClinicalAndEmergencyMessagesAreMixed() {
		assertThat(CORPUS.stream().filter(LabelledInquiry::mixed).map(LabelledInquiry::label)).isNotEmpty()
			.containsOnly(Label.CLINICAL, Label.EMERGENCY);
	}

	@Test
	void noTwoMessagesAreNearlyTheSame() {
		Map<String, List<Integer>> places = new HashMap<>();
		List<Set<String>> all = CORPUS.stream().map(CorpusTests::shingles).toList();
		List<String> pairs = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			Map<Integer, Integer> shared = new HashMap<>();
			for (String shingle : all.get(i)) {
				places.getOrDefault(shingle, List.of()).forEach((other) -> shared.merge(other, 1, Integer::sum));
				places.computeIfAbsent(shingle, (key) -> new ArrayList<>()).add(i);
			}
			for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
				int union = all.get(i).size() + all.get(entry.getKey()).size() - entry.getValue();
				if (all.get(i).size() >= 4 && 2 * entry.getValue() > union) {
					pairs.add(CORPUS.get(i).id() + " ~ " + CORPUS.get(entry.getKey()).id());
				}
			}
		}
		assertThat(pairs).isEmpty();
	}

	@Test
	void whatClaimsAreProvedOnIsNotPacked() {
		assertThat(CORPUS)
			.filteredOn((inquiry) -> Shipped.part(Corpus.class).splitOf(FOLDER, inquiry.author()) == Split.PROVE)
			.extracting(LabelledInquiry::author)
			.isNotEmpty()
			.allSatisfy((author) -> assertThat(
					List.of("/models/corpus/" + author + "-en.jsonl", "/models/corpus/" + author + "-es.jsonl"))
				.allSatisfy((file) -> assertThat(CorpusTests.class.getResource(file)).isNull()));
	}

	@Test
	void theShippedModelsComeFromTheShippedCorpus() {
		String hash = Shipped.part(Corpus.class).hash(FOLDER);
		assertThat(List.of("en", "es")).allSatisfy(
				(language) -> assertThat(ManifestFile.read(Path.of("models", language)).corpus()).isEqualTo(hash));
	}

	@Test
	void noClinicalMessageOfTheCalibrateSplitIsAnswered() {
		Evaluation evaluation = Shipped.part(Evaluation.class);
		List<Judged> dangerous = CORPUS.parallelStream()
			.filter((inquiry) -> Shipped.part(Corpus.class).splitOf(FOLDER, inquiry.author()) == Split.CALIBRATE)
			.filter((inquiry) -> inquiry.label() == Label.CLINICAL || inquiry.label() == Label.EMERGENCY)
			.map((inquiry) -> evaluation.judge(Shipped.triage(), inquiry, Letter.of(inquiry)))
			.toList();
		assertThat(dangerous).hasSizeGreaterThan(150)
			.filteredOn(Judged::isMissed)
			.extracting((judged) -> judged.inquiry().id())
			.isEmpty();
	}

}
