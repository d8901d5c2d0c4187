package org.inquirytriage.liaison.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the calls that are due, and tries those again that nobody took. */
public final class WebhookRelay {

	private static final Logger LOG = LoggerFactory.getLogger(WebhookRelay.class);

	private static final Duration HOLD = Duration.ofMinutes(2);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

	private static final Duration GIVE_UP_AFTER = Duration.ofHours(24);

	private final WebhookCalls calls;

	private final WebhookLine line;

	private final InquiryHistory history;

	private final Clock clock;

	public WebhookRelay(WebhookCalls calls, WebhookLine line, InquiryHistory history, Clock clock) {
		this.calls = calls;
		this.line = line;
		this.history = history;
		this.clock = clock;
	}

	/** Makes what is due. */
	public void run() {
		Instant now = this.clock.instant();
		this.calls.claim(now, now.plus(HOLD)).forEach(this::make);
	}

	private void make(WebhookCall call) {
		WebhookLine.Result result = this.line.call(call);
		Instant next = this.clock.instant().plus(pause(call.attempts()));
		boolean over = result.taken() || next.isAfter(call.created().plus(GIVE_UP_AFTER));
		this.calls.settle(call, over ? null : next, result.words());
		if (over) {
			this.history.append(InquiryId.of(call.inquiry()), InquiryEvent.Kind.DELIVERY, "liaison",
					Map.of("action", "WEBHOOK", "state", result.taken() ? "SENT" : "FAILED", "answer", result.words()));
		}
		else {
			LOG.warn("Inquiry {}: the webhook did not take a call ({})", call.inquiry(), result.words());
		}
	}

	private static Duration pause(int attempts) {
		long millis = FIRST_PAUSE.toMillis() << Math.min(attempts, 10);
		return Duration.ofMillis(Math.min(millis, LONGEST_PAUSE.toMillis()));
	}

}
