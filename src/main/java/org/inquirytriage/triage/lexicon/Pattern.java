package org.inquirytriage.triage.lexicon;

import java.util.List;

/**
 * A variant of a lexicon entry.
 *
 * @param inSegment phrases that must stand in one segment, the first of which gives the
 * place
 * @param notInSegment phrases that must not stand in that segment
 * @param inMessage phrases that must stand somewhere in the message
 */
record Pattern(List<Phrase> inSegment, List<Phrase> notInSegment, List<Phrase> inMessage) {
}
