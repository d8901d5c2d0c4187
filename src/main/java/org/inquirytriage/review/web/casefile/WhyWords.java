package org.inquirytriage.review.web.casefile;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.Attachment;
import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Sentence;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.casefile.CaseView.Belief;
import org.inquirytriage.review.web.casefile.CaseView.Fact;
import org.inquirytriage.review.web.casefile.CaseView.Finding;
import org.inquirytriage.review.web.casefile.CaseView.Why;

/** What led to a decision, in words and numbers. */
class WhyWords {

	/**
	 * The features of one and of two words; those of letters and marks say nothing to a
	 * person.
	 */
	private static final Pattern WORDS = Pattern.compile("[wb]=.*\\p{L}.*");

	private static final int KILO = 1000;

	private static final double RATHER_CLINICAL = 0.5;

	private static final double WORTH_NAMING = 0.1;

	private static final double CERTAIN_TO = 0.99;

	private static final double SMALLEST = 0.001;

	private final PlainWords words;

	WhyWords(PlainWords words) {
		this.words = words;
	}

	/**
	 * What led to the decision about an inquiry.
	 * @param texts the text of each source
	 */
	Why of(Inquiry inquiry, Explanation explanation, Map<Source, String> texts, Locale locale) {
		Function<Mark, Finding> finding = (mark) -> new Finding(layer(mark), label(mark, locale),
				cut(texts, mark.source(), mark.start(), mark.end()), mark.id());
		return new Why(inquiry.decisionMade().map((decision) -> facts(decision, explanation, locale)).orElse(List.of()),
				explanation.marks().stream().map(finding).distinct().toList(),
				explanation.sentences().stream().map((sentence) -> belief(sentence, texts, locale)).toList(),
				inquiry.decisionMade().map(Decision::reasons).orElse(List.of()),
				inquiry.decisionMade().map((decision) -> versions(decision, locale)).orElse(List.of()));
	}

	/** The word for the layer of a mark, also used for its looks. */
	static String layer(Mark mark) {
		return mark.layer().name().toLowerCase(Locale.ROOT);
	}

	/** What kind of finding a mark is. */
	String label(Mark mark, Locale locale) {
		String layer = this.words.text("layer." + layer(mark), locale);
		String group = this.words.textOr("sign." + mark.group(), "", locale);
		String cue = this.words.textOr("cue." + mark.group(), group, locale);
		return cue.isEmpty() ? layer : this.words.text("layer.group", locale, layer, cue);
	}

	/** The name of an attachment, or words that say it has none. */
	String nameOf(Attachment part, Locale locale) {
		return part.name().isBlank() ? this.words.text("attachment.noName", locale) : part.name();
	}

	/** The size of an attachment in kilobytes, empty when not known. */
	String sizeOf(Attachment part, Locale locale) {
		return (part.size() < 0) ? "" : this.words.text("attachment.size", locale, Math.ceilDiv(part.size(), KILO));
	}

	private static String cut(Map<Source, String> texts, Source source, int start, int end) {
		String text = texts.getOrDefault(source, "");
		int from = Math.clamp(start, 0, text.length());
		return text.substring(from, Math.clamp(end, from, text.length()));
	}

	private List<Fact> facts(Decision decision, Explanation explanation, Locale locale) {
		List<Fact> facts = new ArrayList<>();
		facts.add(fact("clinical", percent(decision.probabilityClinical(), locale), locale));
		String topics = explanation.topics()
			.stream()
			.filter((topic) -> topic.probability() >= WORTH_NAMING)
			.map((topic) -> this.words.topic(topic.topic(), locale) + " " + percent(topic.probability(), locale))
			.collect(Collectors.joining(", "));
		if (!topics.isEmpty()) {
			facts.add(fact("topics", topics, locale));
		}
		facts.add(fact("language", language(decision, locale), locale));
		if (decision.office() != null) {
			facts.add(fact("office", this.words.office(decision.office()), locale));
		}
		if (decision.suppression() != null) {
			facts.add(fact("rule", decision.suppression().rule() + ": " + decision.suppression().evidence(), locale));
		}
		return facts;
	}

	private Fact fact(String name, String value, Locale locale) {
		return new Fact(this.words.text("fact." + name, locale), value);
	}

	private String language(Decision decision, Locale locale) {
		String name = Locale.forLanguageTag(decision.language()).getDisplayLanguage(locale);
		return (decision.language().isEmpty() || decision.language().equals("und"))
				? this.words.text("fact.language.unknown", locale) : name;
	}

	private static Belief belief(Sentence sentence, Map<Source, String> texts, Locale locale) {
		String features = sentence.contributions()
			.stream()
			.filter((contribution) -> WORDS.matcher(contribution.feature()).matches())
			.map((contribution) -> String.format(locale, "“%s” %+.1f", words(contribution.feature()),
					contribution.weight()))
			.collect(Collectors.joining(", "));
		return new Belief(cut(texts, sentence.source(), sentence.start(), sentence.end()),
				percent(sentence.clinical(), locale), percent(sentence.other(), locale),
				sentence.clinical() >= RATHER_CLINICAL, features);
	}

	/** The words that a feature of one or two words stands for. */
	private static String words(String feature) {
		return feature.substring(2).replaceAll("[\\^$]", "").replace('_', ' ').strip();
	}

	/** A share in percent, never rounded to nothing or to all. */
	private static String percent(double share, Locale locale) {
		NumberFormat format = NumberFormat.getPercentInstance(locale);
		format.setMaximumFractionDigits((share < CERTAIN_TO && share > 1.0 - CERTAIN_TO) ? 0 : 1);
		if (share > 0.0 && share < SMALLEST) {
			return "< " + format.format(SMALLEST);
		}
		return (share < 1.0 && share > 1.0 - SMALLEST) ? "> " + format.format(1.0 - SMALLEST) : format.format(share);
	}

	private List<Fact> versions(Decision decision, Locale locale) {
		return new TreeMap<>(decision.versions()).entrySet()
			.stream()
			.map((version) -> new Fact(this.words.textOr("version." + version.getKey(), version.getKey(), locale),
					EventWords.shortened(version.getValue())))
			.toList();
	}

}
