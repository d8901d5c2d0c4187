package org.inquirytriage.reply;

/**
 * What staff need to find an inquiry, and nothing about it.
 *
 * @param id of the inquiry
 * @param link to its page in the review queue
 */
public record InquiryReference(String id, String link) {
}
