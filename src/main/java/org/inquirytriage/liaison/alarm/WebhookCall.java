package org.inquirytriage.liaison.alarm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.inquirytriage.reply.InquiryReference;

/**
 * A call to another system of the hospital, such as one that pages people; it names an
 * inquiry and says nothing about it.
 *
 * @param id the same on every attempt, so that the other system can tell repeats
 * @param inquiry its id
 * @param body JSON
 * @param created when it was made
 * @param attempts how often it was tried
 */
public record WebhookCall(UUID id, String inquiry, String body, Instant created, int attempts) {

	/**
	 * The call about a possible emergency that nobody has claimed.
	 * @param round how often staff were called before
	 */
	static WebhookCall emergency(InquiryReference inquiry, int round, Instant now) {
		UUID id = UUID.nameUUIDFromBytes(("emergency " + inquiry.id() + " " + round).getBytes(StandardCharsets.UTF_8));
		// An id and a link hold no character that JSON would need escaped.
		String body = """
				{"id":"%s","event":"emergency-unclaimed","inquiry":"%s","link":"%s","round":%d,"at":"%s"}"""
			.formatted(id, inquiry.id(), inquiry.link().replaceAll("[\"\\\\]", ""), round, now);
		return new WebhookCall(id, inquiry.id(), body, now, 0);
	}

}
