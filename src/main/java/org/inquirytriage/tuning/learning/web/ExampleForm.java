package org.inquirytriage.tuning.learning.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.learning.Example;
import org.inquirytriage.tuning.learning.Example.Wording;
import org.inquirytriage.tuning.learning.ExampleDesk.Choice;
import org.inquirytriage.tuning.learning.Labelled;
import org.inquirytriage.tuning.learning.Masking;
import org.jspecify.annotations.Nullable;

/**
 * What an admin decides about a message, as the form holds it.
 *
 * @param labelGiven when the label was given that the admin sees
 * @param label decided on
 * @param mixed whether it is clinical with a general part
 * @param topic the slugs of its general part
 * @param language ISO 639-1
 * @param subject freed of what names a person
 * @param text freed of what names a person
 * @param namesNobody whether the admin insists
 */
record ExampleForm(String labelGiven, Label label, @Nullable Boolean mixed, @Nullable List<String> topic,
		String language, String subject, String text, @Nullable Boolean namesNobody) {

	/** What the rules suggest, or what an admin left before. */
	static ExampleForm of(Labelled message) {
		String writer = message.original().writer();
		Wording wording = message.example()
			.map(Example::wording)
			.orElseGet(() -> new Wording(message.given().label(), false, message.given().topics(),
					message.original().language(), Masking.masked(Masking.pieces(message.original().subject(), writer)),
					Masking.masked(Masking.pieces(message.original().text(), writer))));
		return new ExampleForm(message.given().at().toString(), wording.label(), wording.mixed(),
				wording.topics().stream().map(Topic::slug).toList(), wording.language(), wording.subject(),
				wording.text(), false);
	}

	/** Whether a topic is chosen. */
	public boolean has(String slug) {
		return this.topic != null && this.topic.contains(slug);
	}

	Choice choice(boolean enters) {
		List<Topic> topics = (this.topic == null) ? List.of() : this.topic.stream().map(Topic::new).toList();
		return new Choice(
				new Wording(this.label, Boolean.TRUE.equals(this.mixed), topics, this.language, this.subject.strip(),
						this.text.replace("\r\n", "\n").strip()),
				enters, Boolean.TRUE.equals(this.namesNobody), moment());
	}

	private Instant moment() {
		try {
			return Instant.parse(this.labelGiven);
		}
		catch (DateTimeParseException ex) {
			return Instant.MIN;
		}
	}

}
