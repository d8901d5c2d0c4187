package org.inquirytriage.tuning.evaluation;

import java.util.List;

import org.inquirytriage.text.HtmlToText;
import org.inquirytriage.text.Language;
import org.inquirytriage.text.Segment;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.ClinicalCues;
import org.inquirytriage.triage.EmergencySigns;
import org.inquirytriage.triage.LanguageModel;
import org.inquirytriage.triage.Probability;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriagePolicy;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.JudgedCases;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Rate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MixingTests {

	private static final List<LabelledInquiry> INQUIRIES = List.of(
			JudgedCases.inquiry("g1", Label.GENERAL, "where to park"),
			JudgedCases.inquiry("g2", Label.GENERAL, "is it free"),
			JudgedCases.inquiry("c1", Label.CLINICAL, "may I swim"), JudgedCases.inquiry("o", Label.OTHER, "buy now"));

	private static final List<MixingFigures> FIGURES = new Mixing(evaluation(), triage(), INQUIRIES).figures();

	private static Evaluation evaluation() {
		return new Evaluation(
				new TextCleaner((html) -> new HtmlToText.Rendering(html, ""),
						(text) -> List.of(new int[] { 0, text.length() }), (text) -> new Language("en", 1.0)),
				(rate, confidence) -> rate.value());
	}

	/** It sees a clinical sentence at the start of a message only. */
	private static Triage triage() {
		return new Triage(new EmergencySigns(List.of()), new ClinicalCues(List.of()),
				List.of(new LanguageModel("en", MixingTests::assess, TriagePolicy.cautious())));
	}

	private static Assessment assess(List<Segment> asked) {
		Probability clinical = new Probability(asked.getFirst().text().startsWith("may I swim") ? 0.9 : 0.0);
		return new Assessment(clinical, clinical, new Probability(0.0), new Probability(0.0),
				List.of(new Assessment.TopicScore(new Topic("parking"), new Probability(0.9))), List.of(), 1.0);
	}

	@Test
	void oneToEightGeneralSentencesAreTried() {
		assertThat(FIGURES).extracting(MixingFigures::generalSentences).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
	}

	@Test
	void aClinicalSentenceThatIsSeenIsNotAnswered() {
		assertThat(FIGURES).extracting(MixingFigures::first).containsOnly(new Rate(0, 1));
	}

	@Test
	void aClinicalSentenceThatIsOverlookedCounts() {
		assertThat(FIGURES).extracting(MixingFigures::last).containsOnly(new Rate(1, 1));
	}

	@Test
	void theGeneralSentencesAloneAreAnswered() {
		assertThat(FIGURES).extracting(MixingFigures::without).containsOnly(new Rate(1, 1));
	}

	@Test
	void overlookedSentencesAreNamed() {
		assertThat(FIGURES).extracting(MixingFigures::missed).containsOnly(List.of("c1"));
	}

}
