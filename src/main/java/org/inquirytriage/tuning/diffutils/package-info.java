/**
 * Differences between texts, found by java-diff-utils.
 */
@NullMarked
package org.inquirytriage.tuning.diffutils;

import org.jspecify.annotations.NullMarked;
