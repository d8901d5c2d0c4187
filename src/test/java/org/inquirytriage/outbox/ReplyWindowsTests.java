package org.inquirytriage.outbox;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReplyWindowsTests {

	@Test
	void takesAWindowOfMoreThanThirtyDays() {
		Duration window = Duration.ofDays(60);
		assertThat(new ReplyWindows(window, window, window).of(Action.ANSWER)).contains(window);
	}

	@Test
	void refusesNoWindowAtAll() {
		Duration hour = Duration.ofHours(1);
		assertThatIllegalArgumentException().isThrownBy(() -> new ReplyWindows(Duration.ZERO, hour, hour))
			.withMessageContaining("triage.reply-window.answer");
		assertThatIllegalArgumentException().isThrownBy(() -> new ReplyWindows(hour, Duration.ZERO, hour))
			.withMessageContaining("triage.reply-window.notice");
		assertThatIllegalArgumentException().isThrownBy(() -> new ReplyWindows(hour, hour, hour.negated()))
			.withMessageContaining("triage.reply-window.emergency");
	}

}
