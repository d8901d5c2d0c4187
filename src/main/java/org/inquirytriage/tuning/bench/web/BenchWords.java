package org.inquirytriage.tuning.bench.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Decision.Suppression;
import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.TopicBelief;
import org.inquirytriage.office.Office;
import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.triage.Evidence.Layer;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.bench.Rehearsal;
import org.inquirytriage.tuning.bench.web.BenchView.Fact;
import org.springframework.context.MessageSource;

/** What would be decided, and why, in words that everybody at the program understands. */
class BenchWords {

	private static final double WORTH_NAMING = 0.1;

	private final MessageSource messages;

	private final TemplateLibrary library;

	private final OfficeDirectory offices;

	BenchWords(MessageSource messages, TemplateLibrary library, OfficeDirectory offices) {
		this.messages = messages;
		this.library = library;
		this.offices = offices;
	}

	/** Why it ends there, the most important reason first. */
	List<String> reasons(Rehearsal rehearsal, Locale locale) {
		Decision decision = rehearsal.decision();
		List<String> reasons = new ArrayList<>();
		if (decision.emergency()) {
			reasons.add(signs(rehearsal, locale));
		}
		Suppression suppression = decision.suppression();
		if (suppression != null) {
			reasons.add(textOr("rule." + suppression.rule(), text("reason.rule", locale, suppression.rule()), locale));
		}
		switch (decision.disposition()) {
			case HOLD -> Optional.ofNullable(decision.holdReason())
				.ifPresent((reason) -> reasons.add(textOr("hold." + reason, reason, locale)));
			case REDIRECT -> reasons.add(redirect(decision, locale));
			case AUTO_REPLY -> reasons
				.add(decision.topics().stream().map((slug) -> topic(slug, locale)).collect(Collectors.joining(", ")));
			case ESCALATE, SUPPRESSED -> {
			}
		}
		return reasons;
	}

	private String signs(Rehearsal rehearsal, Locale locale) {
		String groups = rehearsal.explanation()
			.marks()
			.stream()
			.filter((mark) -> mark.layer() == Layer.EMERGENCY)
			.map((mark) -> textOr("sign." + mark.group(), mark.group(), locale))
			.distinct()
			.collect(Collectors.joining(", "));
		return groups.isEmpty() ? text("reason.emergency", locale) : text("reason.signs", locale, groups);
	}

	private String redirect(Decision decision, Locale locale) {
		return Optional.ofNullable(decision.office())
			.map((id) -> text("reason.redirectTo", locale, office(id)))
			.orElseGet(() -> text("reason.redirect", locale));
	}

	/** What is known about the message and the decision. */
	List<Fact> facts(Rehearsal rehearsal, Locale locale) {
		Decision decision = rehearsal.decision();
		List<Fact> facts = new ArrayList<>();
		facts.add(fact("clinical", percent(decision.probabilityClinical(), locale), locale));
		String topics = rehearsal.explanation()
			.topics()
			.stream()
			.filter((belief) -> belief.probability() >= WORTH_NAMING)
			.map((TopicBelief belief) -> topic(belief.topic(), locale) + " " + percent(belief.probability(), locale))
			.collect(Collectors.joining(", "));
		if (!topics.isEmpty()) {
			facts.add(fact("topics", topics, locale));
		}
		facts.add(fact("language", language(decision.language(), locale), locale));
		Optional.ofNullable(decision.office()).ifPresent((id) -> facts.add(fact("office", office(id), locale)));
		Optional.ofNullable(decision.suppression())
			.ifPresent((rule) -> facts.add(fact("rule", rule.rule() + ": " + rule.evidence(), locale)));
		return facts;
	}

	private Fact fact(String name, String value, Locale locale) {
		return new Fact(text("fact." + name, locale), value);
	}

	private String language(String code, Locale locale) {
		return (code.isEmpty() || code.equals("und")) ? text("fact.language.unknown", locale)
				: Locale.forLanguageTag(code).getDisplayLanguage(locale);
	}

	/** What kind of finding a mark is. */
	String label(Mark mark, Locale locale) {
		String layer = text("layer." + mark.layer().name().toLowerCase(Locale.ROOT), locale);
		String group = textOr("cue." + mark.group(), textOr("sign." + mark.group(), "", locale), locale);
		return group.isEmpty() ? layer : text("layer.group", locale, layer, group);
	}

	private String office(String id) {
		return this.offices.office(id).map(Office::name).orElse(id);
	}

	private String topic(String slug, Locale locale) {
		return this.library.topics()
			.stream()
			.filter((topic) -> topic.topic().equals(new Topic(slug)))
			.map((topic) -> topic.titles().getOrDefault(locale.getLanguage(), slug))
			.findFirst()
			.orElse(slug);
	}

	private static String percent(double share, Locale locale) {
		NumberFormat format = NumberFormat.getPercentInstance(locale);
		format.setMaximumFractionDigits(1);
		return format.format(share);
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	private String textOr(String key, String other, Locale locale) {
		return Optional.ofNullable(this.messages.getMessage(key, null, null, locale)).orElse(other);
	}

}
