/**
 * Finds phrases of a lexicon in the words of an inquiry.
 */
@NullMarked
package org.inquirytriage.triage.lexicon;

import org.jspecify.annotations.NullMarked;
