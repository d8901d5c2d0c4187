/**
 * The page of the lexicons.
 */
@NullMarked
package org.inquirytriage.tuning.lexicon.web;

import org.jspecify.annotations.NullMarked;
