/**
 * The queue of what waits for a person.
 */
@NullMarked
package org.inquirytriage.review.web.queue;

import org.jspecify.annotations.NullMarked;
