/**
 * Tells staff once a day what waits.
 */
@NullMarked
package org.inquirytriage.review.calls.spring;

import org.jspecify.annotations.NullMarked;
