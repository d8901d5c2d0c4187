package org.inquirytriage.tuning.lexicon;

/**
 * A message that was read before.
 *
 * @param id of the inquiry, or of the example
 * @param stored whether it is an inquiry that has a page
 * @param subject of it
 * @param text of it
 */
public record PastMessage(String id, boolean stored, String subject, String text) {
}
