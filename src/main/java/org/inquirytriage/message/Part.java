package org.inquirytriage.message;

/**
 * One leaf or container of a message's MIME tree, named but never opened.
 *
 * @param depth 0 for the message itself
 * @param contentType what the part says it is
 * @param attached whether it is an attachment: it says so, or it has a file name and is
 * not the text
 * @param fileName the decoded file name, empty when it has none
 * @param size of the encoded content in bytes, -1 when not known
 */
public record Part(int depth, ContentType contentType, boolean attached, String fileName, long size) {
}
