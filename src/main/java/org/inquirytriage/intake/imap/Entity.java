package org.inquirytriage.intake.imap;

import java.util.List;

import org.inquirytriage.message.ContentType;
import org.inquirytriage.message.Headers;

/**
 * One entity of a MIME tree: a message or a part of one (RFC 2045 section 2.4).
 *
 * @param depth 0 for the message itself
 * @param headers its fields
 * @param type what it says it is
 * @param disposition in lower case, empty when it says none
 * @param fileName decoded, empty when it has none
 * @param start offset of its content in the raw message
 * @param end offset behind its content
 * @param children what it contains
 */
record Entity(int depth, Headers headers, ContentType type, String disposition, String fileName, int start, int end,
		List<Entity> children) {

	/** Whether it contains parts. */
	boolean isContainer() {
		return this.type.is("multipart/");
	}

	/** Whether it is a message of its own. */
	boolean isMessage() {
		return this.type.is("message/rfc822") || this.type.is("message/global");
	}

	/** How its content is encoded for the way. */
	String transferEncoding() {
		return this.headers.first("Content-Transfer-Encoding").orElse("");
	}

	/** How many bytes its content has. */
	int size() {
		return this.end - this.start;
	}

}
