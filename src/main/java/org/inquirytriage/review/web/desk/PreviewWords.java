package org.inquirytriage.review.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.review.Preview;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.ServiceState.Mode;
import org.inquirytriage.review.web.PlainWords;
import org.jspecify.annotations.Nullable;

/** What a decision would send, in words. */
class PreviewWords {

	private final ServiceState state;

	private final PlainWords words;

	PreviewWords(ServiceState state, PlainWords words) {
		this.state = state;
		this.words = words;
	}

	/** What would leave, and when. */
	Shown of(Inquiry inquiry, Preview preview, Locale locale) {
		Optional<Mode> mode = this.state.mailboxes()
			.stream()
			.filter((mailbox) -> mailbox.name().equals(inquiry.mailbox()))
			.map(ServiceState.MailboxState::mode)
			.findFirst();
		String note = mode.filter((held) -> held != Mode.LIVE && !preview.mail().isEmpty())
			.map((held) -> this.words.text("preview.mode." + held, locale))
			.orElse(null);
		return new Shown(preview.mail().stream().map((entry) -> mail(entry, locale)).toList(), note,
				Optional.ofNullable(preview.refusal())
					.map((why) -> this.words.text("inquiry." + Steps.word(why), locale))
					.orElse(null));
	}

	private Mail mail(OutboxEntry entry, Locale locale) {
		Instant due = Objects.requireNonNullElse(entry.due(), entry.created());
		long seconds = due.getEpochSecond() - entry.created().getEpochSecond();
		String when = (seconds > 0) ? this.words.text("preview.later", locale, seconds)
				: this.words.text("preview.atOnce", locale);
		return new Mail(this.words.text("action." + entry.action(), locale), entry.recipient().toString(),
				entry.message().fromName() + " <" + entry.message().from() + ">", entry.message().subject(),
				entry.message().text(), entry.message().attachedDigest() != null, when);
	}

	/**
	 * What a decision would send.
	 *
	 * @param mail one by one
	 * @param note about what becomes of it in this mode, null when it leaves
	 * @param refusal why the decision would be refused, null when it would not
	 */
	record Shown(List<Mail> mail, @Nullable String note, @Nullable String refusal) {
	}

	/**
	 * A message as it would leave.
	 *
	 * @param kind what it is
	 * @param to its recipient
	 * @param from its sender
	 * @param subject of it
	 * @param text of it
	 * @param attached whether it carries the writer's message along
	 * @param when it leaves
	 */
	record Mail(String kind, String to, String from, String subject, String text, boolean attached, String when) {
	}

}
