package org.inquirytriage.office;

/**
 * The office that an inquiry belongs to.
 *
 * @param office the one named in the message, else the program's own line
 * @param why in a sentence that holds no word of the message
 */
public record Routing(Office office, String why) {
}
