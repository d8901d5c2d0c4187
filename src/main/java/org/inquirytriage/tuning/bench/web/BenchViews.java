package org.inquirytriage.tuning.bench.web;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Sentence;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.HighlightedText;
import org.inquirytriage.tuning.bench.Rehearsal;
import org.inquirytriage.tuning.bench.web.BenchView.Belief;
import org.inquirytriage.tuning.bench.web.BenchView.Finding;
import org.inquirytriage.tuning.bench.web.BenchView.Letter;

/** Makes what the page of the test bench shows. */
class BenchViews {

	private static final double RATHER_CLINICAL = 0.5;

	private final BenchWords words;

	BenchViews(BenchWords words) {
		this.words = words;
	}

	/** The view of a rehearsal. */
	BenchView of(Rehearsal rehearsal, Locale locale) {
		Map<Source, String> texts = texts(rehearsal);
		List<Mark> marks = rehearsal.explanation().marks();
		return new BenchView(rehearsal.decision().disposition().word(), this.words.reasons(rehearsal, locale),
				new Letter(highlighted(texts, marks, Source.SUBJECT), highlighted(texts, marks, Source.BODY),
						highlighted(texts, marks, Source.SIGNATURE), highlighted(texts, marks, Source.QUOTED)),
				this.words.facts(rehearsal, locale),
				marks.stream().map((mark) -> finding(texts, mark, locale)).distinct().toList(),
				rehearsal.explanation()
					.sentences()
					.stream()
					.map((sentence) -> belief(texts, sentence, locale))
					.toList(),
				rehearsal.decision().reasons(), rehearsal.mail());
	}

	private static Map<Source, String> texts(Rehearsal rehearsal) {
		return new EnumMap<>(Map.of(Source.SUBJECT, rehearsal.subject(), Source.BODY, rehearsal.text().author(),
				Source.QUOTED, rehearsal.text().quoted(), Source.SIGNATURE, rehearsal.text().signature()));
	}

	private static HighlightedText highlighted(Map<Source, String> texts, List<Mark> marks, Source source) {
		return HighlightedText.of(texts.getOrDefault(source, ""),
				marks.stream().filter((mark) -> mark.source() == source).toList());
	}

	private Finding finding(Map<Source, String> texts, Mark mark, Locale locale) {
		return new Finding(mark.layer().name().toLowerCase(Locale.ROOT), this.words.label(mark, locale),
				cut(texts, mark.source(), mark.start(), mark.end()), mark.id());
	}

	private static Belief belief(Map<Source, String> texts, Sentence sentence, Locale locale) {
		NumberFormat percent = NumberFormat.getPercentInstance(locale);
		percent.setMaximumFractionDigits(1);
		return new Belief(cut(texts, sentence.source(), sentence.start(), sentence.end()),
				percent.format(sentence.clinical()), percent.format(sentence.other()),
				sentence.clinical() >= RATHER_CLINICAL);
	}

	private static String cut(Map<Source, String> texts, Source source, int start, int end) {
		String text = texts.getOrDefault(source, "");
		int from = Math.clamp(start, 0, text.length());
		return text.substring(from, Math.clamp(end, from, text.length()));
	}

}
