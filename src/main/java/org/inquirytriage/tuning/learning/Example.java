package org.inquirytriage.tuning.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;

/**
 * A message as an admin left it after a look.
 *
 * @param wording what would be learnt from
 * @param enters whether models learn from it
 * @param labelGiven when the label was given that was looked at
 * @param person the account's name
 * @param at when
 */
public record Example(Wording wording, boolean enters, Instant labelGiven, String person, Instant at) {

	/** Who is named as the author of such messages in a corpus. */
	public static final String AUTHOR = "program";

	/** The label decided on. */
	public Label label() {
		return this.wording.label();
	}

	/** The message as a corpus holds it. */
	public LabelledInquiry inCorpus(UUID inquiry) {
		String id = AUTHOR + "-" + inquiry;
		return new LabelledInquiry(id, AUTHOR, id, this.wording.label(), this.wording.mixed(), this.wording.topics(),
				this.wording.language(), this.wording.subject(), this.wording.text());
	}

	/**
	 * What is learnt from.
	 *
	 * @param label decided on
	 * @param mixed whether it is clinical with a general part
	 * @param topics of its general part
	 * @param language ISO 639-1
	 * @param subject freed of what names a person
	 * @param text freed of what names a person
	 */
	public record Wording(Label label, boolean mixed, List<Topic> topics, String language, String subject,
			String text) {

		public Wording {
			topics = List.copyOf(topics);
		}

	}

}
