/**
 * Finds phrases of a lexicon in the words of an inquiry.
 */
@NamedInterface("lexicon")
@NullMarked
package org.inquirytriage.triage.lexicon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
