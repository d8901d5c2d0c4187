package org.inquirytriage.inquiry.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Decision.Suppression;
import org.inquirytriage.office.Office;

import org.springframework.context.MessageSource;

/** What was decided, and why, in words that everybody at the program understands. */
public class DecisionWords {

	private final MessageSource messages;

	private final TopicTitles titles;

	private final Offices offices;

	/** Words from the messages of the pages. */
	public DecisionWords(MessageSource messages, TopicTitles titles, Offices offices) {
		this.messages = messages;
		this.titles = titles;
		this.offices = offices;
	}

	/** What topics are called. */
	@FunctionalInterface
	public interface TopicTitles {

		/** The title of a topic in a language, or nothing when it has none. */
		Optional<String> title(String slug, String language);

	}

	/** The offices of all programs. */
	@FunctionalInterface
	public interface Offices {

		/** The office of an id, or nothing when there is none. */
		Optional<Office> office(String id);

	}

	/** The text of a key. */
	public String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/** The text of a key, or another one when there is none. */
	public String textOr(String key, String other, Locale locale) {
		return Optional.ofNullable(this.messages.getMessage(key, null, null, locale)).orElse(other);
	}

	/** Why a decision is as it is, the most important reason first. */
	public List<String> reasons(Decision decision, Locale locale) {
		List<String> reasons = new ArrayList<>();
		if (decision.emergency()) {
			reasons.add(signs(decision, locale));
		}
		Suppression suppression = decision.suppression();
		if (suppression != null) {
			reasons.add(rule(suppression.rule(), locale));
		}
		switch (decision.disposition()) {
			case HOLD -> Optional.ofNullable(decision.holdReason())
				.filter((reason) -> suppression == null)
				.ifPresent((reason) -> reasons.add(textOr("hold." + reason, reason, locale)));
			case REDIRECT -> reasons.add(redirect(decision, locale));
			case AUTO_REPLY -> reasons.add(topics(decision, locale));
			case ESCALATE, SUPPRESSED -> {
			}
		}
		return reasons;
	}

	/** The groups of emergency signs in one line. */
	private String signs(Decision decision, Locale locale) {
		List<String> groups = SignGroups.in(decision.reasons())
			.stream()
			.map((group) -> textOr("sign." + group, group, locale))
			.toList();
		return groups.isEmpty() ? text("reason.emergency", locale)
				: text("reason.signs", locale, String.join(", ", groups));
	}

	private String redirect(Decision decision, Locale locale) {
		return Optional.ofNullable(decision.office())
			.flatMap(this.offices::office)
			.map((office) -> text("reason.redirectTo", locale, office.name()))
			.orElseGet(() -> text("reason.redirect", locale));
	}

	private String topics(Decision decision, Locale locale) {
		return String.join(", ", decision.topics().stream().map((slug) -> topic(slug, locale)).toList());
	}

	/** What a mail rule forbids an automatic response for. */
	public String rule(String id, Locale locale) {
		return textOr("rule." + id, text("reason.rule", locale, id), locale);
	}

	/** The title of a topic. */
	public String topic(String slug, Locale locale) {
		return this.titles.title(slug, locale.getLanguage()).orElse(slug);
	}

	/** The name of an office. */
	public String office(String id) {
		return this.offices.office(id).map(Office::name).orElse(id);
	}

}
