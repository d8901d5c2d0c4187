package org.inquirytriage.review.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.words.DecisionWords;

import org.springframework.context.MessageSource;

/**
 * What became of inquiries, and why, in words that everybody at the program understands.
 */
public class PlainWords extends DecisionWords {

	PlainWords(MessageSource messages, TopicTitles titles, Offices offices) {
		super(messages, titles, offices);
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

}
