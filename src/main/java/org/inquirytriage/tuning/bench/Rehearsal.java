package org.inquirytriage.tuning.bench;

import java.util.List;

import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Explanation;

/**
 * What would become of a message that came now.
 *
 * @param subject of the message
 * @param text the words it was decided by
 * @param decision about it
 * @param explanation of the decision
 * @param mail that would be sent
 */
public record Rehearsal(String subject, BodyText text, Decision decision, Explanation explanation, List<Mail> mail) {

	public Rehearsal {
		mail = List.copyOf(mail);
	}

	/**
	 * A message that would be sent.
	 *
	 * @param action the name of what it does, such as {@code ANSWER}
	 * @param to its only recipient
	 * @param subject of it
	 * @param headers as they go over the wire; empty as long as no mail server is set
	 * @param text of it
	 * @param attached whether it carries the received message whole
	 */
	public record Mail(String action, String to, String subject, String headers, String text, boolean attached) {
	}

}
