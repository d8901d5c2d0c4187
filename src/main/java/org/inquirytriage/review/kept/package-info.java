/**
 * What people keep: the views they go back to, and what they gave up.
 */
@NullMarked
package org.inquirytriage.review.kept;

import org.jspecify.annotations.NullMarked;
