/**
 * The earlier inquiries that are most like one, and how they ended.
 */
@NullMarked
package org.inquirytriage.review.web.nearest;

import org.jspecify.annotations.NullMarked;
