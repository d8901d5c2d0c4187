package org.inquirytriage.tuning.learning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;

/**
 * An example that an admin wrote for a topic which was added.
 *
 * @param topic it asks about
 * @param language ISO 639-1
 * @param text as a visitor might write it
 * @param author the account's name
 * @param added when
 */
public record TopicExample(Topic topic, String language, String text, String author, Instant added) {

	/** Its id, the same for the same words. */
	public UUID id() {
		return UUID.nameUUIDFromBytes(
				String.join("\n", this.topic.slug(), this.language, this.text).getBytes(StandardCharsets.UTF_8));
	}

	/** The example as a corpus holds it. */
	public LabelledInquiry inCorpus() {
		String id = Example.AUTHOR + "-" + this.topic + "-" + id();
		return new LabelledInquiry(id, Example.AUTHOR, id, Label.GENERAL, false, List.of(this.topic), this.language, "",
				this.text);
	}

}
