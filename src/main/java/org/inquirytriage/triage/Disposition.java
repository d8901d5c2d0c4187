package org.inquirytriage.triage;

import java.util.List;

/** What should happen to an inquiry. */
public sealed interface Disposition {

	/** The word for it on pages, in reports and on the command line. */
	default String word() {
		return switch (this) {
			case AutoReply answer -> "auto-reply";
			case Redirect redirect -> "redirect";
			case Escalate escalate -> "escalate";
			case Hold hold -> "hold";
		};
	}

	/**
	 * Answer with the templates of these topics.
	 *
	 * @param topics one or two
	 */
	record AutoReply(List<Topic> topics) implements Disposition {

		public AutoReply {
			topics = List.copyOf(topics);
			if (topics.isEmpty() || topics.size() > 2) {
				throw new IllegalArgumentException("An answer has one or two topics, not " + topics.size());
			}
		}

	}

	/**
	 * Tell the writer to call the physician's office, and give the office the message.
	 */
	record Redirect() implements Disposition {
	}

	/**
	 * Tell the writer to call for help, and alert staff.
	 *
	 * @param selfHarm whether the self-harm notice has precedence
	 * @param signs the ids of the signs found
	 */
	record Escalate(boolean selfHarm, List<String> signs) implements Disposition {

		public Escalate {
			signs = List.copyOf(signs);
		}

	}

	/**
	 * Wait for a person.
	 *
	 * @param reason why
	 */
	record Hold(HoldReason reason) implements Disposition {
	}

}
