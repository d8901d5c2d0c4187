package org.inquirytriage.message;

/**
 * Something in a message that could not be read as it stands.
 *
 * @param where the header or part, such as {@code From} or {@code body}
 * @param what the kind of failure, without any of the message's text
 * @param severe whether the writer's words may be incomplete because of it
 */
public record Defect(String where, String what, boolean severe) {
}
