package org.inquirytriage.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Decision.Suppression;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.office.Office;
import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.review.SignGroups;
import org.inquirytriage.triage.Topic;

import org.springframework.context.MessageSource;

/** What was decided, and why, in words that everybody at the program understands. */
public class PlainWords {

	private final MessageSource messages;

	private final TemplateLibrary library;

	private final OfficeDirectory offices;

	PlainWords(MessageSource messages, TemplateLibrary library, OfficeDirectory offices) {
		this.messages = messages;
		this.library = library;
		this.offices = offices;
	}

	/** The text of a key. */
	public String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/** The text of a key, or another one when there is none. */
	public String textOr(String key, String other, Locale locale) {
		return Optional.ofNullable(this.messages.getMessage(key, null, null, locale)).orElse(other);
	}

	/** The subject of an inquiry, or words that say there is none. */
	public String subject(Inquiry inquiry, Locale locale) {
		return inquiry.subject().isBlank() ? text("inquiry.noSubject", locale) : inquiry.subject();
	}

	/** The word that names where an inquiry ended or stands, also used for its looks. */
	public static String outcome(Inquiry inquiry) {
		return switch (inquiry.status()) {
			case RECEIVED -> "received";
			case QUARANTINED -> "quarantined";
			case ESCALATED -> "escalate";
			case HELD -> decided(inquiry);
			case DONE -> inquiry.reviewed().map((review) -> "person-" + review.as()).orElseGet(() -> decided(inquiry));
		};
	}

	private static String decided(Inquiry inquiry) {
		return inquiry.decisionMade().map((decision) -> decision.disposition().word()).orElse("closed");
	}

	/** Why it ended there, the most important reason first. */
	public List<String> reasons(Inquiry inquiry, Locale locale) {
		if (inquiry.status() == InquiryStatus.QUARANTINED) {
			return Optional.ofNullable(inquiry.quarantineReason()).map(List::of).orElse(List.of());
		}
		Stream<String> person = inquiry.reviewed()
			.map((review) -> text("reason.person." + review.as(), locale, review.person()))
			.stream();
		List<String> decided = inquiry.decisionMade().map((decision) -> reasons(decision, locale)).orElse(List.of());
		return Stream.concat(person, decided.stream()).toList();
	}

	private List<String> reasons(Decision decision, Locale locale) {
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
		return this.library.topics()
			.stream()
			.filter((topic) -> topic.topic().equals(new Topic(slug)))
			.map((topic) -> topic.titles().getOrDefault(locale.getLanguage(), slug))
			.findFirst()
			.orElse(slug);
	}

	/** The name of an office. */
	public String office(String id) {
		return this.offices.office(id).map(Office::name).orElse(id);
	}

}
