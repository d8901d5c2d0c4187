package org.inquirytriage.triage.lexicon;

/**
 * A word or number of a segment in the form it is compared in.
 *
 * @param word lower case, without accents and apostrophes, look-alike letters folded
 * @param written lower case, as it stands
 * @param start offset of its first character in the segment
 * @param end offset behind its last character
 */
public record Token(String word, String written, int start, int end) {
}
