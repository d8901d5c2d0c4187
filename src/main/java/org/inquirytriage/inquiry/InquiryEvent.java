package org.inquirytriage.inquiry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Something that happened to an inquiry; each event carries the hash of the one before,
 * so that none can be changed or taken out unseen.
 *
 * @param inquiry whom it happened to
 * @param number from 1
 * @param kind what happened
 * @param at when, in microseconds
 * @param actor who did it: a part of the program, or a person's account
 * @param details free of health details and of message text
 * @param previousHash the hash of the event before, empty for the first
 * @param hash over all of the above, SHA-256 in lower-case hexadecimal
 */
public record InquiryEvent(InquiryId inquiry, int number, Kind kind, Instant at, String actor,
		Map<String, String> details, String previousHash, String hash) {

	public InquiryEvent {
		details = Map.copyOf(details);
	}

	/** What can happen to an inquiry. */
	public enum Kind {

		/** Its message was stored. */
		RECEIVED,
		/** Another copy of its message came. */
		COPY_RECEIVED,
		/** It could not be read or decided upon. */
		QUARANTINED,
		/** A person asked that it be decided anew. */
		RETRIED,
		/** Deciding it failed and is tried again later. */
		DEFERRED,
		/** What happens to it was decided. */
		DECIDED,
		/** A person took it to work on it. */
		CLAIMED,
		/** A person took it from another who had it. */
		TAKEN_OVER,
		/** A person gave it back. */
		RELEASED,
		/** A person passed it on to a colleague. */
		HANDED_OVER,
		/** A person put it off until later. */
		SNOOZED,
		/** A person asked a colleague about it. */
		ASKED,
		/** A colleague replied to the question about it. */
		REPLIED,
		/** A person decided about it. */
		REVIEWED,
		/** A person took a decision back before anything left. */
		UNDONE,
		/** A person said that what happened automatically was wrong. */
		MARKED_WRONG,
		/** A person checked an automatic answer. */
		CHECKED,
		/** A person closed it. */
		CLOSED,
		/** It was opened again. */
		REOPENED,
		/** Something became of mail sent for it. */
		DELIVERY,
		/** A person looked at it. */
		VIEWED,
		/** A person wrote a note. */
		NOTED,
		/** Its raw message was erased. */
		RAW_ERASED,
		/** Its words were erased. */
		TEXT_ERASED

	}

	/**
	 * The event that follows in a chain.
	 * @param number the last event's plus one
	 * @param previousHash the last event's hash, empty when there is none
	 */
	public static InquiryEvent following(int number, String previousHash, InquiryId inquiry, Kind kind, Instant at,
			Entry entry) {
		InquiryEvent open = new InquiryEvent(inquiry, number, kind, at.truncatedTo(ChronoUnit.MICROS), entry.actor(),
				entry.details(), previousHash, "");
		return new InquiryEvent(inquiry, number, kind, open.at, open.actor, open.details, previousHash, open.sealed());
	}

	/**
	 * Who did something, and what is to be known of it.
	 *
	 * @param actor a part of the program, or a person's account
	 * @param details free of health details and of message text
	 */
	public record Entry(String actor, Map<String, String> details) {

		public Entry {
			actor = oneLine(actor);
			details = details.entrySet()
				.stream()
				.collect(Collectors.toUnmodifiableMap((detail) -> oneLine(detail.getKey()).replace("=", ""),
						(detail) -> oneLine(detail.getValue())));
		}

		private static String oneLine(String text) {
			return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		}

	}

	/**
	 * Whether the events of one inquiry, the oldest first, are all there and unchanged.
	 */
	public static boolean isIntact(List<InquiryEvent> events) {
		String previous = "";
		int number = 1;
		for (InquiryEvent event : events) {
			if (event.number != number || !event.previousHash.equals(previous) || !event.hash.equals(event.sealed())) {
				return false;
			}
			previous = event.hash;
			number++;
		}
		return true;
	}

	private String sealed() {
		String lines = new TreeMap<>(this.details).entrySet()
			.stream()
			.map((detail) -> detail.getKey() + "=" + detail.getValue())
			.collect(Collectors.joining("\n"));
		String all = String.join("\n", this.previousHash, this.inquiry.toString(), Integer.toString(this.number),
				this.kind.name(), this.at.toString(), this.actor, lines);
		try {
			byte[] sum = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(sum);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
