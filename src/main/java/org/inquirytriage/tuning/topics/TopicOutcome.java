package org.inquirytriage.tuning.topics;

import java.util.List;

import org.inquirytriage.reply.LintFinding;

/** What became of a wish to add or change a topic. */
public sealed interface TopicOutcome {

	/** It is kept and holds from now on. */
	record Kept() implements TopicOutcome {
	}

	/** It waits for a second person. */
	record Proposed() implements TopicOutcome {
	}

	/** It is so already. */
	record Unchanged() implements TopicOutcome {
	}

	/** There is a topic of that name. */
	record Taken() implements TopicOutcome {
	}

	/** A text cannot be sent. */
	record Refused(List<LintFinding> findings) implements TopicOutcome {

		public Refused {
			findings = List.copyOf(findings);
		}

	}

	/** From some examples nothing, or something wrong, would be learnt. */
	record Unusable(List<ExampleCheck.Problem> problems) implements TopicOutcome {

		public Unusable {
			problems = List.copyOf(problems);
		}

	}

	/** A word cannot be found in messages. */
	record NoWord(String why) implements TopicOutcome {
	}

	/** Somebody else changed it meanwhile. */
	record Stale() implements TopicOutcome {
	}

}
