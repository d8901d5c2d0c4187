package org.inquirytriage.outbox.jdbc;

import java.time.Duration;

import org.inquirytriage.outbox.ReplyWindows;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code triage.reply-window.*}.
 *
 * @param answer how long the same topic answer to the same writer is held back
 * @param notice how long the same redirect or holding notice is
 * @param emergency how long the same emergency or self-harm notice is
 */
@ConfigurationProperties("triage.reply-window")
record ReplyWindowProperties(@DefaultValue("24h") Duration answer, @DefaultValue("7d") Duration notice,
		@DefaultValue("1h") Duration emergency) {

	ReplyWindowProperties {
		// refuses what is no window, before anything starts
		new ReplyWindows(answer, notice, emergency);
	}

	ReplyWindows windows() {
		return new ReplyWindows(this.answer, this.notice, this.emergency);
	}

}
