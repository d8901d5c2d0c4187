package org.inquirytriage.tuning;

import java.util.List;
import java.util.Map;

import org.inquirytriage.text.HtmlToText;
import org.inquirytriage.text.Language;
import org.inquirytriage.text.Segment;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.ClinicalCues;
import org.inquirytriage.triage.Disposition;
import org.inquirytriage.triage.EmergencySigns;
import org.inquirytriage.triage.HoldReason;
import org.inquirytriage.triage.LanguageModel;
import org.inquirytriage.triage.Probability;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriagePolicy;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationTests {

	private static final Topic PARKING = new Topic("parking");

	private static final List<LabelledInquiry> INQUIRIES = List.of(inquiry("g1", Label.GENERAL, "parking", "answer"),
			inquiry("g2", Label.GENERAL, "hours", "answer"), inquiry("g3", Label.GENERAL, "parking", "redirect"),
			inquiry("c1", Label.CLINICAL, "parking", "redirect"), inquiry("c2", Label.CLINICAL, "parking", "answer"),
			inquiry("c3", Label.CLINICAL, "parking", "escalate"), inquiry("e1", Label.EMERGENCY, "parking", "escalate"),
			inquiry("e2", Label.EMERGENCY, "parking", "hold"), inquiry("o1", Label.OTHER, "parking", "hold"),
			inquiry("o2", Label.OTHER, "parking", "answer"));

	private static final EvaluationReport REPORT = evaluate(INQUIRIES);

	private static LabelledInquiry inquiry(String id, Label label, String topic, String text) {
		return new LabelledInquiry(id, "ash", id, label, false, List.of(new Topic(topic)), "en", "", text);
	}

	private static EvaluationReport evaluate(List<LabelledInquiry> inquiries) {
		TextCleaner cleaner = new TextCleaner((html) -> new HtmlToText.Rendering(html, ""),
				(text) -> List.of(new int[] { 0, text.length() }), (text) -> new Language("en", 1.0));
		Triage triage = new Triage(new EmergencySigns(List.of()), new ClinicalCues(List.of()),
				List.of(new LanguageModel("en", EvaluationTests::assess, TriagePolicy.cautious())));
		return new Evaluation(cleaner, (rate, confidence) -> rate.value() + 1.0 - confidence).evaluate(triage,
				inquiries);
	}

	private static Assessment assess(List<Segment> asked) {
		return switch (asked.getFirst().text()) {
			case "redirect" -> believing(0.9, 0.0);
			case "escalate" -> believing(0.9, 0.9);
			case "hold" -> believing(0.5, 0.0);
			default -> believing(0.0, 0.0);
		};
	}

	private static Assessment believing(double clinical, double emergency) {
		return new Assessment(new Probability(clinical), new Probability(clinical), new Probability(emergency),
				new Probability(0.0), List.of(new Assessment.TopicScore(PARKING, new Probability(0.9))), List.of(),
				1.0);
	}

	@Test
	void everyMessageIsCounted() {
		assertThat(REPORT.messages()).isEqualTo(10);
	}

	@Test
	void clinicalMissesAreClinicalAndEmergencyMessagesThatWereAnswered() {
		assertThat(REPORT.clinicalMisses()).isEqualTo(new Rate(1, 5));
	}

	@Test
	void clinicalMissesAreNamed() {
		assertThat(REPORT.missed()).containsExactly("c2");
	}

	@Test
	void theBoundIsThatOfNinetyFivePercent() {
		assertThat(REPORT.clinicalMissBound()).isEqualTo(0.2 + 1.0 - 0.95);
	}

	@Test
	void noClinicalMessageProvesNothing() {
		assertThat(evaluate(INQUIRIES.subList(0, 3)).clinicalMissBound()).isEqualTo(1.0);
	}

	@Test
	void flaggedEmergenciesAreOfAllEmergencies() {
		assertThat(REPORT.emergenciesFlagged()).isEqualTo(new Rate(1, 2));
	}

	@Test
	void falseAlarmsAreOfAllOtherMessages() {
		assertThat(REPORT.falseAlarms()).isEqualTo(new Rate(1, 8));
	}

	@Test
	void answeredMessagesAreOfAllGeneralOnes() {
		assertThat(REPORT.generalAnswered()).isEqualTo(new Rate(2, 3));
	}

	@Test
	void rightTemplatesAreOfTheGeneralMessagesAnswered() {
		assertThat(REPORT.rightTemplate()).isEqualTo(new Rate(1, 2));
	}

	@Test
	void anEscalatedClinicalMessageCountsAsRedirected() {
		assertThat(REPORT.clinicalRedirected()).isEqualTo(new Rate(2, 3));
	}

	@Test
	void answeredOtherMessagesAreCounted() {
		assertThat(REPORT.othersAnswered()).isEqualTo(new Rate(1, 2));
	}

	@Test
	void heldMessagesAreOfAll() {
		assertThat(REPORT.held()).isEqualTo(new Rate(2, 10));
	}

	@Test
	void everyLabelIsCountedByItsEnd() {
		assertThat(REPORT.dispositions()).isEqualTo(Map.of("GENERAL", Map.of("auto-reply", 2, "redirect", 1),
				"CLINICAL", Map.of("redirect", 1, "auto-reply", 1, "escalate", 1), "EMERGENCY",
				Map.of("escalate", 1, "hold", 1), "OTHER", Map.of("hold", 1, "auto-reply", 1)));
	}

	@Test
	void aLetterInHtmlIsReadAsHtml() {
		TextCleaner cleaner = new TextCleaner((html) -> new HtmlToText.Rendering(html.replace("<p>", ""), "redirect"),
				(text) -> List.of(new int[] { 0, text.length() }), (text) -> new Language("en", 1.0));
		Triage triage = new Triage(new EmergencySigns(List.of()), new ClinicalCues(List.of()),
				List.of(new LanguageModel("en", EvaluationTests::assess, TriagePolicy.cautious())));
		Judged judged = new Evaluation(cleaner, (rate, confidence) -> 1.0).judge(triage, INQUIRIES.getFirst(),
				new Letter("", "", "<p>answer"));
		assertThat(judged.decision().disposition()).isEqualTo(new Disposition.Hold(HoldReason.HIDDEN_TEXT));
	}

	@Test
	void missesByIdeaHaveABoundOfTheirOwn() {
		assertThat(REPORT.clinicalMissBoundBySeed()).isEqualTo(0.2 + 1.0 - 0.95);
	}

}
