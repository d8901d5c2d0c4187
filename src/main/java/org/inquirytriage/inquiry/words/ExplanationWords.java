package org.inquirytriage.inquiry.words;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Sentence;
import org.inquirytriage.inquiry.Explanation.Source;

/** What led to a decision, in words and numbers. */
public class ExplanationWords {

	/**
	 * The features of one and of two words; those of letters and marks say nothing to a
	 * person.
	 */
	private static final Pattern WORDS = Pattern.compile("[wb]=.*\\p{L}.*");

	private static final double RATHER_CLINICAL = 0.5;

	private static final double WORTH_NAMING = 0.1;

	private static final double CERTAIN_TO = 0.99;

	private static final double SMALLEST = 0.001;

	private final DecisionWords words;

	/** Words beside those for decisions. */
	public ExplanationWords(DecisionWords words) {
		this.words = words;
	}

	/**
	 * What the layers found.
	 * @param texts the text of each source
	 */
	public List<Finding> findings(Explanation explanation, Map<Source, String> texts, Locale locale) {
		return explanation.marks()
			.stream()
			.map((mark) -> new Finding(layer(mark), label(mark, locale),
					cut(texts, mark.source(), mark.start(), mark.end()), mark.id()))
			.distinct()
			.toList();
	}

	/**
	 * What the classifier believed about each sentence.
	 * @param texts the text of each source
	 */
	public List<Belief> beliefs(Explanation explanation, Map<Source, String> texts, Locale locale) {
		return explanation.sentences().stream().map((sentence) -> belief(sentence, texts, locale)).toList();
	}

	/** What is known about a message and the decision. */
	public List<Fact> facts(Decision decision, Explanation explanation, Locale locale) {
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

	private static String layer(Mark mark) {
		return mark.layer().name().toLowerCase(Locale.ROOT);
	}

	private String label(Mark mark, Locale locale) {
		String layer = this.words.text("layer." + layer(mark), locale);
		String group = this.words.textOr("sign." + mark.group(), "", locale);
		String cue = this.words.textOr("cue." + mark.group(), group, locale);
		return cue.isEmpty() ? layer : this.words.text("layer.group", locale, layer, cue);
	}

	private static String cut(Map<Source, String> texts, Source source, int start, int end) {
		String text = texts.getOrDefault(source, "");
		int from = Math.clamp(start, 0, text.length());
		return text.substring(from, Math.clamp(end, from, text.length()));
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

	/**
	 * Something known, with its name.
	 *
	 * @param name of it
	 * @param value of it
	 */
	public record Fact(String name, String value) {
	}

	/**
	 * What a layer found.
	 *
	 * @param layer the word for it, also used for its looks
	 * @param label what kind of finding it is
	 * @param words of the writer that it found
	 * @param id of the sign or cue
	 */
	public record Finding(String layer, String label, String words, String id) {
	}

	/**
	 * What the classifier believed about a sentence.
	 *
	 * @param words of it
	 * @param clinical in percent
	 * @param other in percent
	 * @param high whether it was rather clinical than not
	 * @param features that spoke loudest, with their weights
	 */
	public record Belief(String words, String clinical, String other, boolean high, String features) {
	}

}
