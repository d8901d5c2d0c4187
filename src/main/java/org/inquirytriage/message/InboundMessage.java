package org.inquirytriage.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A message as it was received, parsed once and never changed.
 *
 * @param digest SHA-256 of the raw message in lower-case hexadecimal
 * @param size of the raw message in bytes
 * @param received when the mail server took it (INTERNALDATE)
 * @param keywords IMAP flags and keywords on it when it was read, such as {@code $Junk}
 * @param headers every header field, unfolded, encoded words as written
 * @param reversePath the envelope sender
 * @param messageId null when it carries none that is well-formed
 * @param subject decoded; empty when there is none
 * @param from the addresses of all From fields that could be read
 * @param recipients the addresses of all To, Cc, Bcc and Resent fields
 * @param contentType of the message itself
 * @param parts the MIME tree in depth-first order, the message itself first
 * @param plainText the decoded plain-text body, null when some of the text is there as
 * HTML only; what attached messages say follows as quoted text, here and in the HTML
 * @param html the decoded HTML body, null when none of the text is HTML
 * @param defects what could not be read
 */
public record InboundMessage(String digest, long size, Instant received, Set<String> keywords, Headers headers,
		ReversePath reversePath, @Nullable MessageId messageId, String subject, List<EmailAddress> from,
		List<EmailAddress> recipients, ContentType contentType, List<Part> parts, @Nullable String plainText,
		@Nullable String html, List<Defect> defects) {

	public InboundMessage {
		keywords = Set.copyOf(keywords);
		from = List.copyOf(from);
		recipients = List.copyOf(recipients);
		parts = List.copyOf(parts);
		defects = List.copyOf(defects);
	}

	/**
	 * The ids of the messages this one answers: In-Reply-To and References, in that
	 * order.
	 */
	public List<MessageId> answered() {
		return this.headers.fields()
			.stream()
			.filter((field) -> field.name().equalsIgnoreCase("In-Reply-To")
					|| field.name().equalsIgnoreCase("References"))
			.flatMap((field) -> MessageId.parseAll(field.value()).stream())
			.distinct()
			.toList();
	}

	/** The file names and types of what is attached; contents are never opened. */
	public List<Part> attachments() {
		return this.parts.stream().filter(Part::attached).toList();
	}

	/** The parts of the message itself, without those of messages attached to it. */
	public List<Part> ownParts() {
		List<Part> own = new ArrayList<>();
		int inside = Integer.MAX_VALUE;
		for (Part part : this.parts) {
			if (part.depth() <= inside) {
				own.add(part);
				inside = part.isMessage() ? part.depth() : Integer.MAX_VALUE;
			}
		}
		return List.copyOf(own);
	}

	/** The same message with one more defect. */
	public InboundMessage with(Defect defect) {
		List<Defect> more = Stream.concat(this.defects.stream(), Stream.of(defect)).toList();
		return new InboundMessage(this.digest, this.size, this.received, this.keywords, this.headers, this.reversePath,
				this.messageId, this.subject, this.from, this.recipients, this.contentType, this.parts, this.plainText,
				this.html, more);
	}

	/**
	 * The thread that an answer to it carries on: what it referred to, then the message
	 * itself (RFC 5322 section 3.6.4).
	 */
	public List<MessageId> thread() {
		List<MessageId> thread = new ArrayList<>(this.headers.first("References")
			.or(() -> this.headers.first("In-Reply-To"))
			.map(MessageId::parseAll)
			.orElse(List.of()));
		id().ifPresent((id) -> {
			thread.remove(id);
			thread.add(id);
		});
		return List.copyOf(thread);
	}

	/** The id the message carries, or nothing. */
	public Optional<MessageId> id() {
		return Optional.ofNullable(this.messageId);
	}

	/** Whether something of the writer's words may be missing. */
	public boolean incomplete() {
		return this.defects.stream().anyMatch(Defect::severe);
	}

}
