/**
 * Mail that calls staff who do not sit in front of the queue.
 */
@NullMarked
package org.inquirytriage.review.calls;

import org.jspecify.annotations.NullMarked;
