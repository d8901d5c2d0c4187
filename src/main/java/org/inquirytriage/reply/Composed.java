package org.inquirytriage.reply;

/**
 * Wording that is ready to be sent, free of anything a writer wrote.
 *
 * @param template its source, such as {@code parking-transit@en}, two topics joined as in
 * {@code hours+parking-transit@en}
 * @param subject fixed wording
 * @param text plain text with line feeds; the mail transport makes them CRLF
 */
public record Composed(String template, String subject, String text) {
}
