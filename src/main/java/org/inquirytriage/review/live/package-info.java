/**
 * Tells pages that are open that something changed, so that they ask at once.
 */
@NullMarked
package org.inquirytriage.review.live;

import org.jspecify.annotations.NullMarked;
