/**
 * The page on which people see whether mail leaves, and stop or resume it.
 */
@NullMarked
package org.inquirytriage.review.web.sending;

import org.jspecify.annotations.NullMarked;
