/**
 * Trying phrases against the lexicons.
 */
@NullMarked
package org.inquirytriage.tuning.lexicon;

import org.jspecify.annotations.NullMarked;
