package org.inquirytriage.office;

import java.time.Instant;

/**
 * A version of the directory of offices that a person made.
 *
 * @param number counted from 1
 * @param content as an office file holds it
 * @param author the account's name
 * @param reason in the author's words
 * @param made when
 */
public record OfficeVersion(int number, String content, String author, String reason, Instant made) {
}
