package org.inquirytriage.review.web.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.Attachment;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.words.ExplanationWords;
import org.inquirytriage.inquiry.words.ExplanationWords.Fact;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.casefile.CaseView.Why;

/** What led to the decision about an inquiry, in words and numbers. */
class WhyWords {

	private static final int KILO = 1000;

	private final PlainWords words;

	private final ExplanationWords explained;

	WhyWords(PlainWords words) {
		this.words = words;
		this.explained = new ExplanationWords(words);
	}

	/**
	 * What led to the decision about an inquiry.
	 * @param texts the text of each source
	 */
	Why of(Inquiry inquiry, Explanation explanation, Map<Source, String> texts, Locale locale) {
		return new Why(
				inquiry.decisionMade()
					.map((decision) -> this.explained.facts(decision, explanation, locale))
					.orElse(List.of()),
				this.explained.findings(explanation, texts, locale), this.explained.beliefs(explanation, texts, locale),
				inquiry.decisionMade().map(Decision::reasons).orElse(List.of()),
				inquiry.decisionMade().map((decision) -> versions(decision, locale)).orElse(List.of()));
	}

	/** The name of an attachment, or words that say it has none. */
	String nameOf(Attachment part, Locale locale) {
		return part.name().isBlank() ? this.words.text("attachment.noName", locale) : part.name();
	}

	/** The size of an attachment in kilobytes, empty when not known. */
	String sizeOf(Attachment part, Locale locale) {
		return (part.size() < 0) ? "" : this.words.text("attachment.size", locale, Math.ceilDiv(part.size(), KILO));
	}

	private List<Fact> versions(Decision decision, Locale locale) {
		return new TreeMap<>(decision.versions()).entrySet()
			.stream()
			.map((version) -> new Fact(this.words.textOr("version." + version.getKey(), version.getKey(), locale),
					EventWords.shortened(version.getValue())))
			.toList();
	}

}
