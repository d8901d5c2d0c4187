package org.inquirytriage.message;

/**
 * One leaf or container of a message's MIME tree, named but never opened.
 *
 * @param depth 0 for the message itself
 * @param contentType what the part says it is
 * @param attached whether it is an attachment: it is not the text and says so, has a file
 * name or is of no text type
 * @param fileName the decoded file name, empty when it has none
 * @param size of the encoded content in bytes, -1 when not known
 */
public record Part(int depth, ContentType contentType, boolean attached, String fileName, long size) {

	/** Whether it is a message of its own (RFC 2046 section 5.2.1, RFC 6532). */
	public boolean isMessage() {
		return this.contentType.is("message/rfc822") || this.contentType.is("message/global");
	}

}
