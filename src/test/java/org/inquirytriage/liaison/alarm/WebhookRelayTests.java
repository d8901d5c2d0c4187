package org.inquirytriage.liaison.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.liaison.alarm.WebhookLine.Result;
import org.inquirytriage.outbox.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookRelayTests {

	private static final Instant NOW = Instant.parse("2026-10-06T15:00:00Z");

	private final TestClock clock = new TestClock(NOW);

	private final Deque<WebhookCall> due = new ArrayDeque<>();

	private final List<String> settled = new ArrayList<>();

	private final List<String> history = new ArrayList<>();

	private Result result = new Result(true, "HTTP 204");

	private void run() {
		new WebhookRelay(new Kept(), (call) -> this.result, new Noted(), this.clock).run();
	}

	private static WebhookCall call(int attempts) {
		return new WebhookCall(new UUID(1, 2), new UUID(3, 4).toString(), "{}", NOW, attempts);
	}

	@Test
	void endsACallThatWasTaken() {
		this.due.add(call(0));
		run();
		assertThat(this.settled).containsExactly("null HTTP 204");
		assertThat(this.history).containsExactly("SENT");
	}

	@Test
	void triesACallAgainAfterPausesThatGrow() {
		this.result = new Result(false, "HTTP 503");
		this.due.add(call(0));
		this.due.add(call(3));
		this.due.add(call(40));
		run();
		assertThat(this.settled).containsExactly("2026-10-06T15:00:10Z HTTP 503", "2026-10-06T15:01:20Z HTTP 503",
				"2026-10-06T15:15:00Z HTTP 503");
		assertThat(this.history).isEmpty();
	}

	@Test
	void givesUpAfterADayAndSaysSo() {
		this.result = new Result(false, "HTTP 503");
		this.due.add(call(90));
		this.clock.advance(Duration.ofHours(24));
		run();
		assertThat(this.settled).containsExactly("null HTTP 503");
		assertThat(this.history).containsExactly("FAILED");
	}

	private final class Kept implements WebhookCalls {

		@Override
		public void store(WebhookCall call) {
			WebhookRelayTests.this.due.add(call);
		}

		@Override
		public List<WebhookCall> claim(Instant now, Instant until) {
			return List.copyOf(WebhookRelayTests.this.due);
		}

		@Override
		public void settle(WebhookCall call, @Nullable Instant next, String words) {
			WebhookRelayTests.this.settled.add(next + " " + words);
		}

	}

	private final class Noted implements InquiryHistory {

		@Override
		public void append(InquiryId id, InquiryEvent.Kind kind, String actor, Map<String, String> details) {
			WebhookRelayTests.this.history.add(details.getOrDefault("state", ""));
		}

		@Override
		public List<InquiryEvent> of(InquiryId id) {
			return List.of();
		}

	}

}
