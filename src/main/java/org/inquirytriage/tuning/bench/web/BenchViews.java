package org.inquirytriage.tuning.bench.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.HighlightedText;
import org.inquirytriage.inquiry.words.DecisionWords;
import org.inquirytriage.inquiry.words.ExplanationWords;
import org.inquirytriage.tuning.bench.Rehearsal;
import org.inquirytriage.tuning.bench.web.BenchView.Letter;

/** Makes what the page of the test bench shows. */
class BenchViews {

	private final DecisionWords words;

	private final ExplanationWords explained;

	BenchViews(DecisionWords words) {
		this.words = words;
		this.explained = new ExplanationWords(words);
	}

	/** The view of a rehearsal. */
	BenchView of(Rehearsal rehearsal, Locale locale) {
		Decision decision = rehearsal.decision();
		Explanation explanation = rehearsal.explanation();
		Map<Source, String> texts = texts(rehearsal);
		List<Mark> marks = explanation.marks();
		return new BenchView(decision.disposition().word(), this.words.reasons(decision, locale),
				new Letter(highlighted(texts, marks, Source.SUBJECT), highlighted(texts, marks, Source.BODY),
						highlighted(texts, marks, Source.SIGNATURE), highlighted(texts, marks, Source.QUOTED)),
				this.explained.facts(decision, explanation, locale),
				this.explained.findings(explanation, texts, locale), this.explained.beliefs(explanation, texts, locale),
				decision.reasons(), rehearsal.mail());
	}

	private static Map<Source, String> texts(Rehearsal rehearsal) {
		return new EnumMap<>(Map.of(Source.SUBJECT, rehearsal.subject(), Source.BODY, rehearsal.text().author(),
				Source.QUOTED, rehearsal.text().quoted(), Source.SIGNATURE, rehearsal.text().signature()));
	}

	private static HighlightedText highlighted(Map<Source, String> texts, List<Mark> marks, Source source) {
		return HighlightedText.of(texts.getOrDefault(source, ""),
				marks.stream().filter((mark) -> mark.source() == source).toList());
	}

}
