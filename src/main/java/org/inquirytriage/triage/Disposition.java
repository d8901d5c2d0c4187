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
	 * The topics that are answered with templates, whatever else happens; at most two.
	 */
	default List<Topic> answered() {
		return List.of();
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

		@Override
		public List<Topic> answered() {
			return this.topics;
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
	 * @param answered one or two topics that are answered meanwhile, where only the rest
	 * waits; usually none
	 */
	record Hold(HoldReason reason, List<Topic> answered) implements Disposition {

		public Hold {
			answered = List.copyOf(answered);
			if (answered.size() > 2) {
				throw new IllegalArgumentException("An answer has one or two topics, not " + answered.size());
			}
		}

		/** Wait with nothing answered. */
		public Hold(HoldReason reason) {
			this(reason, List.of());
		}

	}

}
