package org.inquirytriage.outbox.jdbc;

import java.util.List;
import java.util.Optional;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.Cap;
import org.inquirytriage.outbox.ReplyCaps;
import org.inquirytriage.outbox.ReplyCaps.Breach;
import org.inquirytriage.outbox.SendingState;

/**
 * The caps over the table {@code reply_slot}. They are claimed in a fixed order, from the
 * narrowest to that of the whole, so that no two transactions wait for each other.
 */
class JdbcReplyCaps implements ReplyCaps {

	private final ReplySlots slots;

	private final CapProperties caps;

	private final SendingState state;

	JdbcReplyCaps(ReplySlots slots, CapProperties caps, SendingState state) {
		this.slots = slots;
		this.caps = caps;
		this.state = state;
	}

	@Override
	public Optional<Breach> claim(String inquiryId, Action action, EmailAddress writer, String sameText) {
		return limits(action, writer, sameText).stream()
			.filter((limit) -> !this.slots.take(limit.scope(), limit.cap(), inquiryId))
			.findFirst()
			.map(this::breach);
	}

	private List<Limit> limits(Action action, EmailAddress writer, String sameText) {
		return switch (action) {
			case ANSWER, REDIRECT_NOTICE, HOLDING_NOTICE -> List.of(
					new Limit("RATE-06", "writer " + writer.normalised(), this.caps.writer(), " to one writer", false),
					new Limit("RATE-06", "domain " + writer.domain(), this.caps.domain(), " to one domain", false),
					new Limit("RATE-07", "text " + sameText, this.caps.sameText(), " to the same words", false),
					new Limit("RATE-06", "all in an hour", this.caps.hour(), " in all", true),
					new Limit("RATE-06", "all in a day", this.caps.day(), " in all", true));
			case EMERGENCY_NOTICE, SELF_HARM_NOTICE ->
				List.of(new Limit("RATE-06", "emergency", this.caps.emergency(), " emergency notices in all", false));
			// What people send, and what goes to staff and offices, is no automatic mail
			// to the public.
			case PERSON_ANSWER, CORRECTION, FORWARD, ALERT, DIGEST, SERVICE_ALERT -> List.of();
		};
	}

	private Breach breach(Limit limit) {
		boolean stopped = limit.ofTheWhole() && this.state.change(SendingState.Mode.RECEIVE_ONLY,
				"More automatic answers than " + limit.words(), SendingState.BREAKER);
		return new Breach(limit.rule(), limit.words(), stopped);
	}

	/**
	 * A cap on one scope.
	 *
	 * @param rule the mail rule it stands for
	 * @param scope what it counts
	 * @param cap how much of it
	 * @param whom who gets the mail, in words
	 * @param ofTheWhole whether the service stops sending when there is no room
	 */
	private record Limit(String rule, String scope, Cap cap, String whom, boolean ofTheWhole) {

		private String words() {
			String window = (this.cap.window().toDays() > 0) ? " in a day" : " in an hour";
			return this.cap.most() + window + this.whom;
		}

	}

}
